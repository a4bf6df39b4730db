/**
 * Inputs that nobody thought of, for everything that reads what others wrote. The files below
 * {@code src/test/resources} are run with every test; how to look for more says {@link
 * dev.connections.proofs.fuzz.FuzzRun}.
 */
@NullMarked
package dev.connections.proofs.fuzz;

import org.jspecify.annotations.NullMarked;
