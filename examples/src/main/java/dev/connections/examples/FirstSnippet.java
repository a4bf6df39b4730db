package dev.connections.examples;

import dev.connections.Connection;
import dev.connections.ConnectionStatus.State;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import dev.connections.polytomic.PolytomicClient;

/** Lists the connections of two vendors and tells which of them their customers must renew. */
public final class FirstSnippet {
  private FirstSnippet() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    AmpersandClient ampersand =
        AmpersandClient.builder()
            .credentials(Credentials.apiKey(System.getenv("AMPERSAND_API_KEY")))
            .project(System.getenv("AMPERSAND_PROJECT"))
            .build();
    PolytomicClient polytomic =
        PolytomicClient.builder()
            .credentials(Credentials.bearer(System.getenv("POLYTOMIC_API_KEY")))
            .build();

    try (Connections all = Connections.of(ampersand, polytomic)) {
      Listing listing = all.list().execute();
      for (Connection connection : listing.connections()) {
        System.out.println(connection);
        if (connection.status().state() == State.NEEDS_REAUTHORIZATION) {
          System.out.println("  This customer has to sign in again.");
        }
      }
      if (!listing.isComplete()) {
        listing.outcomes().forEach(System.err::println);
      }
    }
  }
}
