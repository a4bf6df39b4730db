/** Marked secrets in every place that can hold one, and a search of everything that is emitted. */
@NullMarked
package dev.connections.proofs.canary;

import org.jspecify.annotations.NullMarked;
