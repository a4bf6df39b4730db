/** A door into the package that the codecs are built from; it exists on the class path only. */
@NullMarked
package dev.connections.spi;

import org.jspecify.annotations.NullMarked;
