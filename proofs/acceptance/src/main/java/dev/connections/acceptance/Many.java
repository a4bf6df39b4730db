package dev.connections.acceptance;

import dev.connections.*;
import dev.connections.ampersand.*;
import dev.connections.auth.*;
import dev.connections.error.*;
import dev.connections.federation.*;
import dev.connections.http.*;
import dev.connections.testing.*;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Many clients as one. */
final class Many {
  private final Accounts accounts;
  private final PrintStream out;

  Many(Accounts accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  void run() throws Exception {
    everythingIsListedAtOnce();
    whatIsMissingIsSaid();
    whatMakesNoSenseIsRefused();
  }

  private void everythingIsListedAtOnce() throws Exception {
    AmpersandClient tenant42 = accounts.ampersand.derive(b -> b.label("tenant-42"));
    try (Connections all =
        Connections.of(
            accounts.structural,
            accounts.ampersand,
            accounts.campaign,
            accounts.polytomic,
            tenant42)) {
      Listing listing = all.list().execute();
      listing.connections().forEach(c -> out.println(c.ref()));
      out.println(listing + " " + listing.isComplete());
      out.println(listing.orThrow().equals(listing.connections()));
      out.println(all.list().executeAsync().get().outcomes());
      ConnectionFilter connected = ConnectionFilter.all().state(ConnectionStatus.State.CONNECTED);
      out.println(all.list(connected).timeout(Duration.ofSeconds(20)).execute().isComplete());
      out.println(all.list().describe().exchanges().size() + " of " + all.clients().size());
    }
    out.println(accounts.structural.list().toList().size());
  }

  private void whatIsMissingIsSaid() {
    accounts.fakeStructural.enqueue(Answer.of(500));
    ConnectionsClient failing = accounts.structural.derive(b -> b.retryPolicy(RetryPolicy.none()));
    accounts.fakePolytomic.add(Json.parse("{\"name\":\"without an id\"}"));
    Connections all = Connections.of(List.of(failing, accounts.polytomic, accounts.ampersand));
    Listing listing = all.list().execute();
    for (Outcome outcome : listing.outcomes()) {
      if (outcome instanceof Outcome.Complete complete) {
        out.println("complete " + complete.client() + " " + complete.connections().size());
      } else if (outcome instanceof Outcome.Partial partial) {
        SdkException cause = partial.cause();
        out.println("partial " + partial.client() + " " + partial.connections().size());
        out.println(cause.vendor() + " " + cause.operation() + " " + cause.delivery());
      } else if (outcome instanceof Outcome.Failed failed) {
        out.println("failed " + failed.client() + " " + failed.cause().delivery());
      }
    }
    try {
      out.println(listing.orThrow());
    } catch (IncompleteListingException e) {
      RuntimeException known = e;
      out.println(known.getClass().getSimpleName() + " " + e.outcomes().size());
    }
    aPlainListThrowsAfterTheOthers();
    accounts.fakePolytomic.enqueue(Answer.json(200, Json.parse("{\"data\":null}")));
    out.println(accounts.polytomic.list().toList());
  }

  private void aPlainListThrowsAfterTheOthers() {
    int seen = 0;
    try {
      for (Connection c : accounts.polytomic.list()) {
        seen += c.provider().isEmpty() ? 0 : 1;
      }
    } catch (DecodingException e) {
      out.println("after " + seen + ": " + e.pointer());
    }
    Page<Connection> page = accounts.polytomic.list().firstPage().execute();
    List<RuntimeException> failures = page.failures();
    out.println(page.items().size() + " items, " + failures.size() + " failures");
  }

  private void whatMakesNoSenseIsRefused() {
    Refusals refusals = new Refusals(out);
    refusals.expect(
        "ampersand label", () -> Connections.of(accounts.ampersand, accounts.ampersand));
    Call<Listing> list = Connections.of(accounts.ampersand).list();
    refusals.expect("response", list::withResponse);
    refusals.expect("credentials", () -> list.credentials(Credentials.none()));
    refusals.expect("idempotency", () -> list.idempotencyKey("k"));
  }
}
