/** Polytomic: the connections of an organisation. */
@NullMarked
package dev.connections.polytomic;

import org.jspecify.annotations.NullMarked;
