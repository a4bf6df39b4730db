package dev.connections.federation;

import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;

/**
 * The client that a connection belongs to, by name: {@code vendor} or {@code vendor:label}.
 *
 * @param name the name
 */
record Home(String name) {
  static Home of(ConnectionsClient client) {
    return new Home(client.vendor() + client.label().map(label -> ":" + label).orElse(""));
  }

  static Home of(ConnectionRef ref) {
    return new Home(ref.vendor() + ref.label().map(label -> ":" + label).orElse(""));
  }

  @Override
  public String toString() {
    return name;
  }
}
