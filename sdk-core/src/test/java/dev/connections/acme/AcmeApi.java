package dev.connections.acme;

import dev.connections.Call;
import dev.connections.RawCall;
import dev.connections.auth.Secret;
import dev.connections.spi.Arguments;
import dev.connections.spi.Calls;
import dev.connections.spi.Operation;
import dev.connections.spi.Replies;
import java.time.Duration;

/** Acme's endpoints, one of each replay class. */
public final class AcmeApi {
  private static final Operation LIST =
      Operation.safe("listConnections", "GET", "/accounts/{account}/connections");
  private static final Operation GET =
      Operation.safe("getConnection", "GET", "/accounts/{account}/connections/{id}");
  private static final Operation CREATE =
      Operation.never("createConnection", "POST", "/accounts/{account}/connections");
  private static final Operation DELETE =
      Operation.idempotent("deleteConnection", "DELETE", "/accounts/{account}/connections/{id}")
          .destructive();
  private static final Operation REFRESH =
      Operation.never("refresh", "POST", "/refresh").refusesBeforeWork();
  private static final Operation LINK = Operation.never("link", "POST", "/link");

  private final Calls calls;

  AcmeApi(Calls calls) {
    this.calls = calls;
  }

  public Call<AcmeList> listConnections(String cursor) {
    return calls.call(
        Arguments.of(LIST).query("cursor", cursor), Replies.json(AcmeList.Codec.INSTANCE));
  }

  public Call<AcmeConnection> getConnection(String id) {
    return calls.call(Arguments.of(GET).path("id", id), Replies.json(AcmeConnectionCodec.INSTANCE));
  }

  public Call<AcmeConnection> createConnection(AcmeConnection connection) {
    return calls.call(
        Arguments.of(CREATE).body(AcmeConnectionCodec.INSTANCE, connection),
        Replies.json(AcmeConnectionCodec.INSTANCE));
  }

  public Call<Void> deleteConnection(String id) {
    return calls.call(Arguments.of(DELETE).path("id", id), Replies.none());
  }

  public Call<Void> refresh() {
    return calls.call(Arguments.of(REFRESH), Replies.none());
  }

  /** Refreshes, and asks for the connection until its rows are there. */
  public Call<AcmeConnection> refreshed(String id) {
    Call<AcmeConnection> ready =
        calls.until(
            getConnection(id),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            connection -> connection.rows().isPresent());
    return calls.then(refresh(), nothing -> ready, ready);
  }

  public RawCall raw(String method, String path, String... values) {
    return calls.raw(method, path, values);
  }

  public Call<Secret> link() {
    return calls.call(Arguments.of(LINK), Replies.secret());
  }
}
