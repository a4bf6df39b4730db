/**
 * The fakes as an extension of JUnit Jupiter. Needs JUnit Jupiter, which this artifact does not
 * bring.
 */
@NullMarked
package dev.connections.testing.junit;

import org.jspecify.annotations.NullMarked;
