package dev.connections.examples.docs;

import dev.connections.Capability.Reauthorize;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus.State;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.error.SdkException;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Sends a link to each customer who has to sign in again. */
final class SendLinks {
  private static final Reauthorization HOW =
      Reauthorization.returnTo(URI.create("https://app.example.com/connections"))
          .validFor(Duration.ofHours(24));

  private SendLinks() {}

  /**
   * Gives each link to {@code mail}, and to nobody else: whoever holds it can sign in.
   *
   * @return whether all customers could be looked for
   */
  static boolean send(Connections all, BiConsumer<Connection, ReauthorizationLink> mail) {
    ConnectionFilter broken = ConnectionFilter.all().state(State.NEEDS_REAUTHORIZATION);
    Listing listing = all.list(broken).execute();
    for (Connection connection : listing.connections()) {
      Optional<Reauthorize> role =
          all.capability(connection.ref(), Reauthorize.class)
              .filter(reauthorize -> reauthorize.applicable(connection));
      try {
        role.ifPresent(
            r -> mail.accept(connection, r.reauthorize(connection.ref(), HOW).execute()));
      } catch (SdkException e) {
        System.err.println(e.getMessage()); // the others still get theirs
      }
    }
    return listing.isComplete();
  }
}
