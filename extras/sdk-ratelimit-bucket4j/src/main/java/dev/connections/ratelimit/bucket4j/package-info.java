/** A rate limiter whose budget lies in a store, so that many machines share it. */
@NullMarked
package dev.connections.ratelimit.bucket4j;

import org.jspecify.annotations.NullMarked;
