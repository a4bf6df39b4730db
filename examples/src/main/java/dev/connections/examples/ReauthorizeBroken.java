package dev.connections.examples;

import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionStatus.State;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.error.SdkException;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists the connections whose customers have to act, and prints for each a link with which they
 * sign in again. The links are secrets: a real program sends them to the customer and to nobody
 * else.
 */
public final class ReauthorizeBroken {
  private static final Reauthorization HOW =
      Reauthorization.returnTo(URI.create("https://app.example.com/connections"))
          .validFor(Duration.ofDays(1));

  private final Connections all;
  private final PrintStream out;

  private ReauthorizeBroken(Connections all, PrintStream out) {
    this.all = all;
    this.out = out;
  }

  /** Runs the program; it takes no arguments. */
  public static void main(String[] arguments) {
    int status = run(System.getenv(), System.out);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(Map<String, String> environment, PrintStream out) {
    try (Accounts accounts = Accounts.of(environment, call -> false);
        Connections all = Connections.of(accounts.clients())) {
      out.println(accounts.introduction());
      out.println();
      return new ReauthorizeBroken(all, out).printLinks();
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private int printLinks() {
    Listing listing = all.list().execute();
    List<Connection> broken = listing.connections().stream().filter(this::needsCustomer).toList();
    out.println(broken.size() + " of " + listing.connections().size() + " need their customer.");
    broken.forEach(this::printLink);
    return listing.isComplete() ? 0 : 1;
  }

  private boolean needsCustomer(Connection connection) {
    State state = connection.status().state();
    return state == State.NEEDS_REAUTHORIZATION || state == State.ERROR;
  }

  private void printLink(Connection connection) {
    out.println(connection);
    Optional<Capability.Reauthorize> role =
        all.capability(connection.ref(), Capability.Reauthorize.class)
            .filter(reauthorize -> reauthorize.applicable(connection));
    if (role.isEmpty()) {
      out.println("  has no link to offer: " + connection.vendor() + " makes none for it");
      return;
    }
    try {
      print(role.get().reauthorize(connection.ref(), HOW).execute());
    } catch (SdkException e) {
      out.println("  has no link now: " + e.getMessage());
    }
  }

  private void print(ReauthorizationLink link) {
    out.println("  " + link.url().reveal());
    link.expiresAt().ifPresent(end -> out.println("  holds until " + end));
    if (!link.leftOut().isEmpty()) {
      out.println("  the vendor does not honour " + link.leftOut());
    }
  }
}
