/** What Brindlehook sends and takes, typed; generated from its specification. */
@NullMarked
package dev.connections.examples.brindlehook.model;

import org.jspecify.annotations.NullMarked;
