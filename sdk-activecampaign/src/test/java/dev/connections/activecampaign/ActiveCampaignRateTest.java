package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.auth.Credentials;
import dev.connections.http.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Five requests in a second are for all clients of an account together, whatever their keys. */
class ActiveCampaignRateTest {
  private static final int PAGES = 1000;
  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void manyThreadsAndClientsUseTheBudgetOfOneAccountToTheFullAndNoMore() throws Exception {
    SharedTime time = new SharedTime(THREADS);
    StrictAccount account = new StrictAccount(time);
    List<ActiveCampaignClient> clients = clients(time, account);

    List<Future<Void>> sweeps = sweep(clients, time);
    for (Future<Void> sweep : sweeps) {
      sweep.get();
    }

    assertThat(account.refused()).isZero();
    assertThat(account.answered()).isEqualTo(PAGES);
    double perSecond = PAGES / (time.nanoTime() / 1e9);
    assertThat(perSecond).isBetween(0.95 * 5, 5.0);
  }

  @Test
  void aCallOfAUserWaitsNoLongerThanItsPlaceBehindTheThreadsOfASweep() throws Exception {
    SharedTime time = new SharedTime(THREADS + 1);
    StrictAccount account = new StrictAccount(time);
    List<ActiveCampaignClient> clients = clients(time, account);
    List<Future<Void>> sweeps = sweep(clients, time);

    long longest = 0;
    for (int click = 0; click < 40; click++) {
      time.sleep(Duration.ofMillis(3_317));
      long before = time.nanoTime();
      clients.get(0).api().listAllConnections(query -> query.limit(1L)).execute();
      longest = Math.max(longest, time.nanoTime() - before);
    }
    time.leave();
    for (Future<Void> sweep : sweeps) {
      sweep.get();
    }

    // Eight stand before it at most, and five go at a time: one span until the queue moves, one
    // more for the rest.
    assertThat(longest).isBetween(1L, Duration.ofMillis(2 * 1040).toNanos());
    assertThat(account.refused()).isZero();
  }

  private static List<ActiveCampaignClient> clients(SharedTime time, StrictAccount account) {
    ActiveCampaignClient first =
        ActiveCampaignClient.builder()
            .credentials(Credentials.apiKey("one"))
            .baseUrl(URI.create("https://acct.api-us1.com"))
            .transport(account)
            .retryPolicy(RetryPolicy.none())
            .timeSource(time)
            .build();
    return List.of(
        first,
        first.derive(b -> b.credentials(Credentials.apiKey("two"))),
        first.derive(b -> b.credentials(Credentials.apiKey("three")).label("another")));
  }

  private List<Future<Void>> sweep(List<ActiveCampaignClient> clients, SharedTime time) {
    List<Future<Void>> sweeps = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      ActiveCampaignClient client = clients.get(thread % clients.size());
      sweeps.add(
          threads.submit(
              () -> {
                for (int page = 0; page < PAGES / THREADS; page++) {
                  assertThat(client.list().toList()).hasSize(1);
                }
                time.leave();
                return null;
              }));
    }
    return sweeps;
  }
}
