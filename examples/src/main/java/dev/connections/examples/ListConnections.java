package dev.connections.examples;

import dev.connections.Connection;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import dev.connections.federation.Outcome;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Prints every connection of every vendor in one table, and a line for each vendor whose list is
 * not whole. Ends with 0 when everything was listed, with 1 when something is missing, with 2 when
 * the environment is wrong.
 */
public final class ListConnections {
  private ListConnections() {}

  /** Runs the program; it takes no arguments. */
  public static void main(String[] arguments) {
    int status = run(System.getenv(), System.out);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(Map<String, String> environment, PrintStream out) {
    try (Accounts accounts = Accounts.of(environment);
        Connections all = Connections.of(accounts.clients())) {
      out.println(accounts.introduction());
      out.println();
      Listing listing = all.list().execute();
      out.print(table(listing));
      listing.outcomes().stream()
          .filter(outcome -> !(outcome instanceof Outcome.Complete))
          .forEach(outcome -> out.println("NOT WHOLE  " + outcome));
      return listing.isComplete() ? 0 : 1;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private static Table table(Listing listing) {
    Table table = new Table("VENDOR", "ID", "PROVIDER", "NAME", "OWNER", "STATUS", "LAST CHANGE");
    listing.connections().forEach(connection -> table.row(row(connection)));
    return table;
  }

  private static String[] row(Connection connection) {
    return new String[] {
      connection.vendor().id(),
      connection.ref().id(),
      connection.provider(),
      connection.name().orElse("-"),
      connection.owner().map(owner -> owner.name().orElse(owner.id())).orElse("-"),
      connection.status().state() + " (" + connection.status().word() + ")",
      connection.updatedAt().or(connection::createdAt).map(ListConnections::minute).orElse("-")
    };
  }

  private static String minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
