/** What the library brings along, and what it does where there is no databind. */
@NullMarked
package dev.connections.proofs.bare;

import org.jspecify.annotations.NullMarked;
