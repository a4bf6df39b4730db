/**
 * The network as an application may shape it: transport, retries, rate limits, observation.
 *
 * @serial exclude
 */
@NullMarked
package dev.connections.http;

import org.jspecify.annotations.NullMarked;
