package dev.connections.examples.docs;

import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts a list of any length without holding it in memory. */
final class CountByProvider {
  private CountByProvider() {}

  static Map<String, Long> of(ConnectionsClient client) {
    try (Stream<Connection> connections = client.list().withoutSource().stream()) {
      return connections.collect(
          Collectors.groupingBy(Connection::provider, TreeMap::new, Collectors.counting()));
    }
  }
}
