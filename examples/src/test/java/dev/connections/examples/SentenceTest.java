package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionStatus.State;
import dev.connections.ConnectionsClient;
import dev.connections.error.AuthenticationException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Failures;
import dev.connections.testing.MemoryClient;
import dev.connections.testing.TestConnections;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private final Failures failures = Failures.at(PolytomicClient.VENDOR, "listConnections");
  private final MemoryClient client = MemoryClient.of(PolytomicClient.VENDOR);

  /** What is tested: it takes any client, so it needs no vendor. */
  static String sentence(ConnectionsClient client) {
    try {
      return client.list().toList().size() + " connections";
    } catch (AuthenticationException e) {
      return "our key is not accepted";
    } catch (TransportException e) {
      return "no reply: " + e.reason();
    } catch (SdkException e) {
      return "something else";
    }
  }

  @Test
  void connectionsAreCounted() {
    client.add(TestConnections.of("polytomic/1", State.CONNECTED));

    assertThat(sentence(client)).isEqualTo("1 connections");
  }

  @Test
  void eachFailureHasItsSentence() {
    client.failWith(failures.status(401));
    assertThat(sentence(client)).isEqualTo("our key is not accepted");

    client.failWith(failures.noReply(Reason.DEADLINE));
    assertThat(sentence(client)).isEqualTo("no reply: DEADLINE");
  }
}
