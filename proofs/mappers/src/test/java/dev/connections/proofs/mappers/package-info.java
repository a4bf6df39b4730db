/** What the mappers that users have make of every public type. */
@NullMarked
package dev.connections.proofs.mappers;

import org.jspecify.annotations.NullMarked;
