/** A program that has no mapper; what it prints is the same on the class path and as a module. */
@NullMarked
package dev.connections.bare;

import org.jspecify.annotations.NullMarked;
