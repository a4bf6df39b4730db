package dev.connections.examples;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus.State;
import dev.connections.ConnectionsClient;
import dev.connections.federation.Connections;
import dev.connections.federation.IncompleteListingException;
import java.util.List;
import java.util.stream.Stream;

/** Goes through the broken connections of many clients, few requests and few pages at a time. */
final class StreamSnippet {
  private StreamSnippet() {}

  static void printBroken(List<ConnectionsClient> tenants) {
    ConnectionFilter broken = ConnectionFilter.all().state(State.NEEDS_REAUTHORIZATION);
    Connections all = Connections.of(tenants).maxRequests(8);
    try (Stream<Connection> connections = all.stream(broken)) {
      connections.forEach(connection -> System.out.println(all.health(connection)));
    } catch (IncompleteListingException e) {
      System.err.println(e.getMessage()); // everything that could be read was printed before
    }
  }
}
