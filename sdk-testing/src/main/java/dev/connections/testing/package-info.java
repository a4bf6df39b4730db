/**
 * Stateful fakes of Structural, Ampersand, ActiveCampaign and Polytomic on the loopback interface.
 * Each starts with the vendor's own sample payload, answers in the vendor's shapes, and takes
 * scripted {@link dev.connections.testing.Answer answers} for everything that goes wrong. Beside
 * them stand a client, a transport and failures that need no socket.
 */
@NullMarked
package dev.connections.testing;

import org.jspecify.annotations.NullMarked;
