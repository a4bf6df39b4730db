/**
 * What a vendor module must do, as JUnit tests. Extend {@link
 * dev.connections.testing.contract.ConnectionsContract}, say how your vendor looks, and each rule
 * is tried on your client. Needs JUnit Jupiter, which this artifact does not bring.
 */
@NullMarked
package dev.connections.testing.contract;

import org.jspecify.annotations.NullMarked;
