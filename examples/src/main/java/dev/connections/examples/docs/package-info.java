/** What the pages under {@code docs} show, each file whole; tests run it against the fakes. */
@NullMarked
package dev.connections.examples.docs;

import org.jspecify.annotations.NullMarked;
