package dev.connections.acceptance;

import dev.connections.*;
import dev.connections.polytomic.model.*;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One list, read in every way. */
final class Lists {
  private final Accounts accounts;
  private final PrintStream out;

  Lists(Accounts accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  void run() throws Exception {
    everyVendorIsIterated();
    normalisedMembersAreRead();
    listsAreStreamed();
    listsAreFiltered();
    pagesAreTurned();
    theVendorsModelIsLeftOut();
  }

  private void everyVendorIsIterated() {
    List<ConnectionsClient> clients =
        List.of(accounts.structural, accounts.ampersand, accounts.campaign, accounts.polytomic);
    for (ConnectionsClient client : clients) {
      for (Connection c : client.list()) {
        out.println(c.ref() + " " + c.provider() + " " + c.name().orElse("-") + " " + c.status());
      }
    }
  }

  private void normalisedMembersAreRead() {
    Connection c = accounts.ampersand.list().toList().get(0);
    out.println(c.vendor() + " " + c.vendor().equals(Vendor.of("ampersand")));
    out.println(c.owner() + " " + c.externalId() + " " + c.authScheme());
    out.println(c.createdAt() + " " + c.updatedAt() + " " + c.lastSyncedAt());
    out.println(c.status().state() + " " + c.status().word() + " " + c.status().reason());
    out.println(c.attributes());
    out.println(c.equals(c.toBuilder().source(null).build()));
    out.println(c.equals(c.toBuilder().name("another").build()));
  }

  private void listsAreStreamed() {
    try (Stream<Connection> s = accounts.campaign.list().stream()) {
      out.println(s.map(Connection::provider).toList());
    }
    Pager<Connection> again = accounts.campaign.list();
    out.println(again.toList().equals(again.toList()));
  }

  private void listsAreFiltered() {
    ConnectionFilter broken =
        ConnectionFilter.all()
            .provider("hubspot")
            .state(ConnectionStatus.State.NEEDS_REAUTHORIZATION)
            .owner("org-9");
    out.println(accounts.ampersand.list(broken).toList());
    out.println(accounts.ampersand.list(ConnectionFilter.all().owner("group-123")).toList());
    out.println(accounts.campaign.list(ConnectionFilter.all().provider("shop")).toList());
    out.println(accounts.campaign.list(ConnectionFilter.all().name("Acme, Inc.")).toList());
  }

  private void pagesAreTurned() throws Exception {
    for (int i = 100; i < 250; i++) {
      String id = String.valueOf(i);
      accounts.fakeCampaign.add(Json.of(Map.of("id", id, "service", "s", "externalid", id)));
    }
    for (Page<Connection> page : accounts.campaign.list().pages()) {
      out.println(page + " " + page.next().isPresent() + " " + page.failures());
    }
    Page<Connection> first = accounts.campaign.list().firstPage().execute();
    Call<Page<Connection>> next = first.next().orElseThrow();
    out.println(first.items().size() + " then " + next.executeAsync().get().items().size());
    for (int i = 100; i < 250; i++) {
      accounts.fakeCampaign.remove(String.valueOf(i));
    }
  }

  private void theVendorsModelIsLeftOut() {
    Pager<Connection> list = accounts.polytomic.list();
    Connection with = list.toList().get(0);
    Connection without = list.withoutSource().toList().get(0);
    out.println(with.source(PolytomicConnection.class).flatMap(PolytomicConnection::saved));
    out.println(without.source(PolytomicConnection.class) + " " + with.equals(without));
  }
}
