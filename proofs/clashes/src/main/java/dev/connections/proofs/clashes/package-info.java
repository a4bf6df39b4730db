/** A program that runs with libraries in other versions than those that we are built with. */
@NullMarked
package dev.connections.proofs.clashes;

import org.jspecify.annotations.NullMarked;
