/** The rules of the design that a compiler cannot check. */
@NullMarked
package dev.connections.proofs.architecture;

import org.jspecify.annotations.NullMarked;
