package dev.connections.federation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.error.SdkException;
import java.util.List;

/** How the listing of one client ended. Immutable and thread-safe. */
public sealed interface Outcome {
  /** {@return whose listing it is} */
  ConnectionsClient client();

  /** {@return what this client contributed; empty when it failed before anything came} */
  List<Connection> connections();

  /**
   * {@return this outcome as JSON, as a user's own mapper writes it: the {@code client} as vendor
   * and label, the {@code result}, the {@code count} of its connections and, where some are
   * missing, the {@code cause} as a sentence and, where the vendor gave one, the {@code error}}
   */
  @JsonValue
  default Json toJson() {
    return OutcomeJson.write(this);
  }

  /**
   * Everything was read.
   *
   * @param client whose listing it is
   * @param connections all its connections
   */
  record Complete(ConnectionsClient client, List<Connection> connections) implements Outcome {
    /**
     * Copies the list.
     *
     * @param client whose listing it is
     * @param connections all its connections
     */
    public Complete {
      connections = List.copyOf(connections);
    }

    /** Client and count. */
    @Override
    public String toString() {
      return client + ": " + connections.size() + " connections";
    }
  }

  /**
   * Something was read, and something is missing.
   *
   * @param client whose listing it is
   * @param connections what could be read
   * @param cause why the rest is missing; further reasons are suppressed in it
   */
  record Partial(ConnectionsClient client, List<Connection> connections, SdkException cause)
      implements Outcome {
    /**
     * Copies the list.
     *
     * @param client whose listing it is
     * @param connections what could be read
     * @param cause why the rest is missing; further reasons are suppressed in it
     */
    public Partial {
      connections = List.copyOf(connections);
    }

    /** Client, count and reason; no count where a stream has handed the connections out. */
    @Override
    public String toString() {
      String part = connections.isEmpty() ? "a part" : connections.size() + " connections";
      return client + ": only " + part + ", because " + cause.getMessage();
    }
  }

  /**
   * Nothing was read.
   *
   * @param client whose listing it is
   * @param cause why
   */
  record Failed(ConnectionsClient client, SdkException cause) implements Outcome {
    @Override
    public List<Connection> connections() {
      return List.of();
    }

    /** The reason, which names the client. */
    @Override
    public String toString() {
      return String.valueOf(cause.getMessage());
    }
  }
}
