/** What a caller meets when the network, a server or the caller's own code fails. */
@NullMarked
package dev.connections.proofs.faults;

import org.jspecify.annotations.NullMarked;
