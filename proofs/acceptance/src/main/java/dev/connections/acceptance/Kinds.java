package dev.connections.acceptance;

import dev.connections.*;
import dev.connections.auth.*;
import dev.connections.error.*;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Every kind of credentials, fixed and supplied. */
final class Kinds {
  private final Accounts accounts;
  private final PrintStream out;

  Kinds(Accounts accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  void run() {
    fixedOnesAreShown();
    suppliedOnesAreAskedForOnEachAttempt();
    aRefusedOneIsAskedForAnew();
    aSupplierThatFailsSendsNothing();
    noneIsAKindToo();
    secretsNeverPrint();
  }

  private void fixedOnesAreShown() {
    works(accounts.polytomic.derive(b -> b.credentials(bearer())));
    works(accounts.polytomic);
    works(accounts.ampersand);
    works(
        accounts.ampersand.derive(
            b -> b.credentials(Credentials.bearer(accounts.fakeAmpersand.token()))));
  }

  private Credentials bearer() {
    return Credentials.bearer(accounts.fakePolytomic.apiKey());
  }

  private void works(ConnectionsClient client) {
    out.println(client + " " + client.list().toList().size());
  }

  private void suppliedOnesAreAskedForOnEachAttempt() {
    AtomicInteger asked = new AtomicInteger();
    ConnectionsClient bearer =
        accounts.polytomic.derive(
            b -> b.credentials(Credentials.bearer(() -> counted(asked, polytomicKey()))));
    ConnectionsClient basic =
        accounts.polytomic.derive(
            b ->
                b.credentials(
                    Credentials.basic(
                        accounts.fakePolytomic.organizationId(),
                        () -> counted(asked, accounts.fakePolytomic.partnerKey()))));
    ConnectionsClient apiKey =
        accounts.campaign.derive(
            b ->
                b.credentials(
                    Credentials.apiKey(() -> counted(asked, accounts.fakeCampaign.apiToken()))));
    works(bearer);
    works(basic);
    works(apiKey);
    out.println("asked " + asked.get());
  }

  private String polytomicKey() {
    return accounts.fakePolytomic.apiKey();
  }

  private static Secret counted(AtomicInteger asked, String key) {
    asked.incrementAndGet();
    return Secret.of(key);
  }

  private void aRefusedOneIsAskedForAnew() {
    AtomicInteger asked = new AtomicInteger();
    works(
        accounts.polytomic.derive(
            b ->
                b.credentials(
                    Credentials.bearer(
                        () -> Secret.of(asked.incrementAndGet() == 1 ? "old" : polytomicKey())))));
    out.println("asked " + asked.get());
  }

  private void aSupplierThatFailsSendsNothing() {
    Credentials broken =
        Credentials.bearer(
            () -> {
              throw new IllegalStateException("the vault is sealed");
            });
    try {
      works(accounts.polytomic.derive(b -> b.credentials(broken)));
    } catch (RefusedException e) {
      out.println(
          e.operation()
              + " "
              + e.delivery()
              + " "
              + String.valueOf(e.getMessage()).contains("vault"));
    }
  }

  private void noneIsAKindToo() {
    try {
      works(accounts.structural.derive(b -> b.credentials(Credentials.none())));
    } catch (RefusedException e) {
      out.println(e.operation() + " " + e.delivery());
    }
  }

  private void secretsNeverPrint() {
    Secret secret = Secret.of("s3cr3t");
    out.println(secret + " " + bearer() + " " + secret.reveal().length());
  }
}
