package dev.connections.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.http.RateLimiter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real store that cannot be reached for a while, in real time. */
@RealStoresNeeded
class StoreCutOffTest {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

  private final StrictAccount account = StrictAccount.open(5, 1);
  private final StrictAccount elsewhere = StrictAccount.open(100_000, 1);

  static List<RealStore> stores() {
    return RealStore.given();
  }

  @AfterEach
  void end() {
    account.close();
    elsewhere.close();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void callsFailWhileItIsCutOffAndGoOnThereafter(RealStore store) throws Exception {
    try (Cable cable = Cable.to(store.address())) {
      ActiveCampaignClient client = client(store, cable, StoreFailure.fail());
      call(client);

      cable.cut();

      for (int twice = 0; twice < 2; twice++) {
        assertThatThrownBy(() -> call(client))
            .isInstanceOfSatisfying(
                RefusedException.class, e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT))
            .cause()
            .isInstanceOf(StoreUnavailableException.class);
      }
      assertThat(account.answered()).hasSize(1);

      cable.mend();
      awaitCall(client);
      call(client);
      assertThat(account.refused()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void callsGoOnWithAShareWhileItIsSilentAndWithTheBudgetThereafter(RealStore store)
      throws Exception {
    try (Cable cable = Cable.to(store.address())) {
      ActiveCampaignClient client = client(store, cable, StoreFailure.localShare(0.2));
      call(client);
      call(client);

      cable.block();

      for (int call = 0; call < 4; call++) {
        call(client);
      }
      assertThat(List.of(distance(2), distance(1)))
          .allSatisfy(alone -> assertThat(alone).isBetween(950L, 1_700L));

      cable.mend();
      awaitBudget(client);
      assertThat(account.refused()).isZero();
    }
  }

  private ActiveCampaignClient client(RealStore store, Cable cable, StoreFailure choice) {
    URI address = cable.through(store.address());
    RateLimiter limiter =
        SharedRateLimiter.builder(store.open(address))
            .limit(5, Duration.ofSeconds(1))
            .whenStoreFails(choice)
            .storeRest(Duration.ofMillis(500))
            .build();
    Sweep.warmUp(limiter, elsewhere.url());
    return Sweep.client(limiter, account.url());
  }

  private static void call(ActiveCampaignClient client) {
    client.api().listAllConnections(query -> query.limit(1L)).execute();
  }

  /** Milliseconds between the last answers but so many and the one before. */
  private long distance(int back) {
    List<Long> times = account.answered();
    int last = times.size() - back;
    return TimeUnit.NANOSECONDS.toMillis(times.get(last) - times.get(last - 1));
  }

  private static void awaitCall(ActiveCampaignClient client) throws TimeoutException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE) {
      try {
        call(client);
        return;
      } catch (RefusedException e) {
        pause();
      }
    }
    throw new TimeoutException("The store does not come back");
  }

  /** Alone, calls are more than a second apart. */
  private void awaitBudget(ActiveCampaignClient client) throws TimeoutException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE) {
      call(client);
      if (distance(1) < 600) {
        return;
      }
    }
    throw new TimeoutException("The store does not come back");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
