/** How it is read and written. */
@NullMarked
package dev.connections.odd.codec;

import org.jspecify.annotations.NullMarked;
