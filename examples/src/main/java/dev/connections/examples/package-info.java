/** Programs to read, run and copy from. */
@NullMarked
package dev.connections.examples;

import org.jspecify.annotations.NullMarked;
