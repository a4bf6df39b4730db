/**
 * The one way in which anything fails: what happened, whether the vendor acted, what to do.
 *
 * @serial exclude
 */
@NullMarked
package dev.connections.error;

import org.jspecify.annotations.NullMarked;
