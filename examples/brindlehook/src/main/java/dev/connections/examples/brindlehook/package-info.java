/** Brindlehook: the links between the customers of a workspace and their apps. */
@NullMarked
package dev.connections.examples.brindlehook;

import org.jspecify.annotations.NullMarked;
