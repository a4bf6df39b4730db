package dev.connections.ratelimit.bucket4j;

/**
 * What the store answers to a request for a place.
 *
 * @param taken whether the place was taken; otherwise it would have been too late
 * @param at the time to send, or the first that could be had, by {@link
 *     dev.connections.TimeSource#nanoTime}
 */
record Turn(boolean taken, long at) {}
