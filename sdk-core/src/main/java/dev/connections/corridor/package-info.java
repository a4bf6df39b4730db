/**
 * The way every request takes, once for all vendors and for blocking and asynchronous callers
 * alike. Not exported: {@code spi} is the door to it.
 */
@NullMarked
package dev.connections.corridor;

import org.jspecify.annotations.NullMarked;
