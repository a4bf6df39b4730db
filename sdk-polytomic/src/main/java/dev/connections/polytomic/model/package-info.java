/** What Polytomic sends and takes, typed; generated from its specification. */
@NullMarked
package dev.connections.polytomic.model;

import org.jspecify.annotations.NullMarked;
