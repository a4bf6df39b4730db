package dev.connections.proofs.canary;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.Health;
import dev.connections.Reconciliation;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.federation.Connections;
import dev.connections.federation.Outcome;
import dev.connections.federation.Watch;
import dev.connections.federation.WatchListener;
import dev.connections.federation.WatchPlan;
import dev.connections.federation.WatchSnapshot;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.PolytomicClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What is told of connections whose sources, and of a client whose key, are secret. */
final class Watched {
  private Watched() {}

  static List<Object> with(Canaries canaries) {
    String secret = canaries.key("the source of a connection").text();
    Connection one =
        Connection.builder(ConnectionRef.parse("polytomic/1")).source(Secret.of(secret)).build();
    try (PolytomicClient client = nobody(secret);
        Connections all = Connections.of(client);
        Watch watch = all.watch(Duration.ofHours(1), new WatchListener() {})) {
      return told(one, client, all, watch);
    }
  }

  private static List<Object> told(
      Connection one, PolytomicClient client, Connections all, Watch watch) {
    Health health = Health.of(one, client);
    WatchSnapshot snapshot = watch.snapshot();
    return List.of(
        watch,
        health,
        snapshot,
        WatchPlan.every(Duration.ofHours(1)).resume(snapshot),
        new WatchListener.Added(one, health),
        new WatchListener.Changed(one, one),
        new WatchListener.StatusChanged(one, one, health, health),
        new WatchListener.Recovered(one, one, health, health),
        new WatchListener.Removed(one),
        new WatchListener.Incomplete(new Outcome.Complete(client, List.of(one))),
        new WatchListener.Looked(all.list().execute(), snapshot),
        new Reconciliation.Found(one, true),
        new Reconciliation.Absent(),
        new Reconciliation.Undecided(Planter.HARMLESS));
  }

  /** A client that reaches nobody. */
  private static PolytomicClient nobody(String key) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(key))
        .baseUrl(URI.create("http://127.0.0.1:1"))
        .retryPolicy(RetryPolicy.none())
        .build();
  }
}
