package dev.connections.examples.docs;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus.State;
import dev.connections.ampersand.AmpersandClient;
import java.io.PrintStream;

/** Prints the connections to HubSpot whose customers have to sign in again. */
final class ListOne {
  private ListOne() {}

  static void print(AmpersandClient ampersand, PrintStream out) {
    ConnectionFilter broken =
        ConnectionFilter.all().provider("hubspot").state(State.NEEDS_REAUTHORIZATION);
    for (Connection connection : ampersand.list(broken)) {
      out.println(connection);
    }
  }
}
