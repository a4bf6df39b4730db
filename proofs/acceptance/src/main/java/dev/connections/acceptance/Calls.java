package dev.connections.acceptance;

import dev.connections.*;
import dev.connections.ampersand.model.*;
import dev.connections.auth.*;
import dev.connections.polytomic.model.*;
import dev.connections.structural.model.*;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A call is a value: made once, described, changed, and executed as often as one likes. */
final class Calls {
  private final Accounts accounts;
  private final PrintStream out;

  Calls(Accounts accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  void run() throws Exception {
    oneConnectionIsFetched();
    aCallRunsInThreeWays();
    aCallIsDescribed();
    aCallIsChanged();
    theTypedApiIsOneStepAway();
    rolesAreAskedFor();
  }

  private void oneConnectionIsFetched() {
    Connection one =
        accounts
            .polytomic
            .get(ConnectionRef.parse("polytomic/248df4b7-aa70-47b8-a036-33ac447e668d"))
            .execute();
    out.println(one);
    out.println(one.source(PolytomicConnection.class).flatMap(PolytomicConnection::type));
    out.println(one.source(AmpersandConnection.class));
    out.println(accounts.campaign.get(ConnectionRef.parse("activecampaign/1")).execute());
  }

  private void aCallRunsInThreeWays() throws Exception {
    ConnectionRef ref = ConnectionRef.of(Vendor.of("ampersand"), "connection-123");
    Call<Connection> call = accounts.ampersand.get(ref);
    Connection now = call.execute();
    CompletableFuture<Connection> later = call.executeAsync();
    ApiResponse<Connection> full = call.timeout(Duration.ofSeconds(20)).withResponse().execute();
    out.println(now.equals(later.get()) + " " + now.equals(full.value()));
    out.println(full + " " + full.status() + " " + full.attempts());
    out.println(full.header("Content-Type") + " " + full.headers().containsKey("content-type"));
    out.println(call.executeAsync().thenApply(Connection::provider).get());
  }

  private void aCallIsDescribed() {
    int before = accounts.fakeStructural.requests().size();
    CallDescription connect =
        accounts.structural.api().connectPlatform(ConnectRequest.of("procore")).describe();
    out.println(connect.vendor() + " " + connect.operation() + " " + connect.method());
    out.println(connect.url().getPath() + " " + connect.replay() + " " + connect.destructive());
    CallDescription get = accounts.campaign.get(ConnectionRef.parse("activecampaign/1")).describe();
    get.exchanges().forEach(e -> out.println(e.operation() + " " + e.url().getPath()));
    CallDescription forced =
        accounts.ampersand.api().getConnection("c", q -> q.refresh("force")).describe();
    out.println(forced.url().getRawQuery() + " " + forced.replay());
    out.println(accounts.fakeStructural.requests().size() == before);
  }

  private void aCallIsChanged() {
    ConnectionRef ref = ConnectionRef.parse("ampersand/connection-123");
    Credentials token = Credentials.bearer(accounts.fakeAmpersand.token());
    out.println(accounts.ampersand.get(ref).credentials(token).execute().provider());
    Refusals refusals = new Refusals(out);
    refusals.expect(
        "ampersand basic",
        () -> accounts.ampersand.get(ref).credentials(Credentials.basic("u", "p")));
    refusals.expect(
        "getConnection idempotencyKey", () -> accounts.ampersand.get(ref).idempotencyKey("k-1"));
    refusals.expect("timeout", () -> accounts.ampersand.get(ref).timeout(Duration.ZERO));
    refusals.expect(
        "ref polytomic/x", () -> accounts.ampersand.get(ConnectionRef.parse("polytomic/x")));
    refusals.expect(
        "getConnection connectionId", () -> accounts.ampersand.api().getConnection(" "));
    refusals.expect(
        "getConnection connectionId ..", () -> accounts.ampersand.api().getConnection(".."));
  }

  private void theTypedApiIsOneStepAway() {
    StructuralConnectionsResponse structural = accounts.structural.api().getConnections().execute();
    out.println(structural.data().connections().get(0).platform());
    List<AmpersandConnection> ampersand =
        accounts.ampersand.api().listConnections(q -> q.provider("salesforce")).execute();
    out.println(ampersand.get(0).group().flatMap(AmpersandGroup::groupName));
    out.println(AmpersandConnectionStatus.WORKING.equals(ampersand.get(0).status().orElseThrow()));
    PolytomicConnectionList polytomic = accounts.polytomic.api().listConnections().execute();
    out.println(polytomic.data().get(0).configuration());
    ConnectResponse connected =
        accounts.structural.api().connectPlatform(ConnectRequest.of("dynamics")).execute();
    out.println(connected.data().entities().get("projects"));
    accounts.fakeStructural.remove("dynamics");
  }

  private void rolesAreAskedFor() {
    ConnectionsClient any = accounts.polytomic;
    ConnectionRef ref = any.list().toList().get(0).ref();
    out.println(any.capability(Capability.Get.class).orElseThrow().get(ref).execute().provider());
    out.println(accounts.structural.capability(Capability.Get.class).isPresent());
  }
}
