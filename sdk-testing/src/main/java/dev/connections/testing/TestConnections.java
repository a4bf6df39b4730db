package dev.connections.testing;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;

/** Connections in one line, where a test needs nothing but a ref and a state. */
public final class TestConnections {
  private TestConnections() {}

  /**
   * A connection that holds nothing else; its {@code toBuilder()} adds more.
   *
   * @param ref the ref as it prints, such as {@code polytomic/1}
   * @param state how it fares
   * @return the connection
   */
  public static Connection of(String ref, State state) {
    return Connection.builder(ConnectionRef.parse(ref))
        .status(ConnectionStatus.of(state, ""))
        .build();
  }
}
