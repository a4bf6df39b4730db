/** What a class path with other versions of the libraries does. */
@NullMarked
package dev.connections.proofs.clashes;

import org.jspecify.annotations.NullMarked;
