/** Programs as users type them; what they print is the same on the class path and as a module. */
@NullMarked
package dev.connections.acceptance;

import org.jspecify.annotations.NullMarked;
