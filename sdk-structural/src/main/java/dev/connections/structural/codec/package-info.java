/** How the models of Structural are read and written; generated, and not exported. */
@NullMarked
package dev.connections.structural.codec;

import org.jspecify.annotations.NullMarked;
