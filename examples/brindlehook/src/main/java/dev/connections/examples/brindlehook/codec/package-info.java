/** How the models of Brindlehook are read and written; generated, and not exported. */
@NullMarked
package dev.connections.examples.brindlehook.codec;

import org.jspecify.annotations.NullMarked;
