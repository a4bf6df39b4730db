/** How the models of Ampersand are read and written; generated, and not exported. */
@NullMarked
package dev.connections.ampersand.codec;

import org.jspecify.annotations.NullMarked;
