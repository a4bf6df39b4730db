/**
 * Many clients as one: every connection of every vendor, and an honest word on what is missing.
 *
 * @serial exclude
 */
@NullMarked
package dev.connections.federation;

import org.jspecify.annotations.NullMarked;
