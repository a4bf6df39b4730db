package dev.connections.examples.docs;

import dev.connections.Connection;
import dev.connections.polytomic.model.PolytomicConnection;
import java.util.List;

/** Reads what only Polytomic knows of a connection. */
final class PolytomicPolicies {
  private PolytomicPolicies() {}

  static List<String> of(Connection connection) {
    return connection
        .source(PolytomicConnection.class)
        .map(PolytomicConnection::policies)
        .orElse(List.of());
  }
}
