/**
 * What this library is built on, and what to tell when the class path has it in a version that
 * cannot work. Not exported.
 */
@NullMarked
package dev.connections.libraries;

import org.jspecify.annotations.NullMarked;
