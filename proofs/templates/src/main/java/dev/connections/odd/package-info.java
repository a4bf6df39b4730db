/** The API of a vendor that does not exist. */
@NullMarked
package dev.connections.odd;

import org.jspecify.annotations.NullMarked;
