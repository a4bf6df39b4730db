/**
 * Assertions of AssertJ about connections, listings, failures and the requests that a fake
 * received. Needs AssertJ, which this artifact does not bring.
 */
@NullMarked
package dev.connections.testing.assertj;

import org.jspecify.annotations.NullMarked;
