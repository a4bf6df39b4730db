/** One line in the log for each call, through SLF4J. */
@NullMarked
package dev.connections.slf4j;

import org.jspecify.annotations.NullMarked;
