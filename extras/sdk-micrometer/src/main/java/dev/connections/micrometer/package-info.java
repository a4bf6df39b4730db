/** Every call and every attempt as an observation of Micrometer, for metrics and traces. */
@NullMarked
package dev.connections.micrometer;

import org.jspecify.annotations.NullMarked;
