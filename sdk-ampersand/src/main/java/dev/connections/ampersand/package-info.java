/** Ampersand: the connections between the customers of a project and their SaaS providers. */
@NullMarked
package dev.connections.ampersand;

import org.jspecify.annotations.NullMarked;
