package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.auth.Credentials;
import dev.connections.federation.Connections;
import dev.connections.http.OkHttpTransport;
import dev.connections.http.RateLimiter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two hundred tenants of one vendor, each with a key of its own, listed as one. */
@Timeout(60)
final class ManyTenantsTest {
  private static final int TENANTS = 200;
  private static final int MOST = 16;

  /** The pool forgets an idle socket that is one too many before it closes it. */
  private static final int IN_CLOSING = 1;

  /** The one that a reply came on lets the next request begin, on another, before it rests. */
  private static final int THREADS = 2 * MOST;

  private final AtomicInteger mostThreads = new AtomicInteger();
  private final Set<Thread> before = threads();

  @Test
  void aListingTakesNoMoreSocketsAndThreadsThanItIsAllowed() throws Exception {
    listed(MOST, THREADS, all -> all.maxRequests(MOST).list().execute().orThrow());
  }

  @Test
  void aStreamTakesNoMoreSocketsAndThreadsThanItIsAllowed() throws Exception {
    listed(MOST, THREADS, all -> collected(all.maxRequests(MOST).stream()));
  }

  @Test
  void theClientsOwnLimitForAHostBoundsAListing() throws Exception {
    listed(OkHttpTransport.REQUESTS_PER_HOST, TENANTS, all -> all.list().execute().orThrow());
  }

  @Test
  void theClientsOwnLimitForAHostBoundsAStream() throws Exception {
    listed(OkHttpTransport.REQUESTS_PER_HOST, TENANTS, all -> collected(all.stream()));
  }

  private void listed(int most, int threads, Function<Connections, List<Connection>> listing)
      throws Exception {
    try (TenantsServer server = new TenantsServer(most, this::countThreads);
        ActiveCampaignClient first = client(server)) {
      List<Connection> connections = listing.apply(Connections.of(tenants(first)));

      everyTenantHasItsOwn(connections);
      assertThat(server.mostRequests()).isEqualTo(most);
      assertThat(server.mostSockets()).isBetween(most, most + IN_CLOSING);
      assertThat(mostThreads.get()).isBetween(1, threads);
    }
    noThreadIsLeft();
  }

  private static ActiveCampaignClient client(TenantsServer server) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey("nobodys-key"))
        .baseUrl(server.url())
        .rateLimiter(RateLimiter.none()) // true tenants have an address, and a budget, of their own
        .build();
  }

  private static List<ActiveCampaignClient> tenants(ActiveCampaignClient first) {
    return IntStream.range(0, TENANTS)
        .mapToObj(
            i ->
                first.derive(
                    b -> b.credentials(Credentials.apiKey("key-" + i)).label("tenant-" + i)))
        .toList();
  }

  /** The server puts the key that it was shown into the ids. */
  private static void everyTenantHasItsOwn(List<Connection> connections) {
    Map<String, Set<String>> ids =
        connections.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.ref().label().orElseThrow(),
                    Collectors.mapping(c -> c.ref().id(), Collectors.toSet())));
    assertThat(connections).hasSize(TENANTS * TenantsServer.ROWS);
    assertThat(ids).hasSize(TENANTS);
    for (int i = 0; i < TENANTS; i++) {
      String key = "key-" + i;
      assertThat(ids.get("tenant-" + i))
          .hasSize(TenantsServer.ROWS)
          .allMatch(id -> id.startsWith(key + "-"));
    }
  }

  private static List<Connection> collected(Stream<Connection> stream) {
    try (stream) {
      return stream.toList();
    }
  }

  private void countThreads() {
    Set<Thread> now = threads();
    now.removeAll(before);
    mostThreads.accumulateAndGet(now.size(), Math::max);
  }

  /** Threads that wait for more work end when their client is closed; one that hangs does not. */
  private void noThreadIsLeft() throws InterruptedException {
    Set<Thread> left = threads();
    left.removeAll(before);
    for (Thread thread : left) {
      thread.join(TimeUnit.SECONDS.toMillis(20));
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  private static Set<Thread> threads() {
    Thread[] all = new Thread[1000];
    int count = Thread.enumerate(all);
    return Arrays.stream(all, 0, count)
        .filter(thread -> thread.getName().startsWith("connections-"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
