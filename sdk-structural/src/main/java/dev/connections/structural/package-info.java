/** Structural: the construction platforms that a customer has connected. */
@NullMarked
package dev.connections.structural;

import org.jspecify.annotations.NullMarked;
