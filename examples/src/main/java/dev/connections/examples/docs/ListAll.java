package dev.connections.examples.docs;

import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import dev.connections.federation.Outcome;
import java.io.PrintStream;
import java.time.Duration;

/** Lists the connections of all clients at once, and says what is missing. */
final class ListAll {
  private ListAll() {}

  static void print(Connections all, PrintStream out) {
    Listing listing = all.list().timeout(Duration.ofSeconds(10)).execute();
    listing.connections().forEach(out::println);
    for (Outcome outcome : listing.outcomes()) {
      if (outcome instanceof Outcome.Partial partial) {
        out.println("Not all of " + partial.client() + ": " + partial.cause().getMessage());
      } else if (outcome instanceof Outcome.Failed failed) {
        out.println("Nothing of " + failed.client() + ": " + failed.cause().getMessage());
      }
    }
  }
}
