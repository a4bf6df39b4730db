/** How the models of Polytomic are read and written; generated, and not exported. */
@NullMarked
package dev.connections.polytomic.codec;

import org.jspecify.annotations.NullMarked;
