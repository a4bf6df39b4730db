package dev.connections.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Four machines and a fifth share the budget of one account, in real time. */
@RealStoresNeeded
class ManyMachinesTest {
  private static final int PAGES_OF_A_LIST = 25;
  private static final int[] THREADS = {2, 2, 1, 1};
  private static final int CLICKS = 8;

  private final StrictAccount account = StrictAccount.open(5, PAGES_OF_A_LIST);
  private final StrictAccount elsewhere = StrictAccount.open(100_000, 2);
  private final List<Machine> machines = new ArrayList<>();

  static List<RealStore> stores() {
    return RealStore.given();
  }

  @AfterEach
  void end() {
    machines.forEach(Machine::close);
    account.close();
    elsewhere.close();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void useTheBudgetOfAnAccountToTheFullAndNoMore(RealStore store) throws Exception {
    RateLimiter limiter = Sweep.limiter(store.name(), store.address());
    Sweep.warmUp(limiter, elsewhere.url());
    ActiveCampaignClient fifth = Sweep.client(limiter, account.url());
    for (int threads : THREADS) {
      machines.add(Machine.start(store, account.url(), elsewhere.url(), threads));
    }
    machines.forEach(Machine::awaitReady);

    machines.forEach(Machine::begin);
    long longest = longestClick(fifth);
    List<List<String>> said = machines.stream().map(Machine::rest).toList();

    double rate = account.rate();
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages by 4 machines and %d calls of a fifth, %d answered with 429;"
            + " %.3f requests a second, %.1f %% of what is allowed;"
            + " the longest of those calls took %d ms%n",
        store,
        account.answered().size() - CLICKS,
        CLICKS,
        account.refused(),
        rate,
        rate * 20,
        TimeUnit.NANOSECONDS.toMillis(longest));
    assertThat(said).containsExactly(pages(THREADS[0]), pages(THREADS[1]), pages(1), pages(1));
    assertThat(account.refused()).isZero();
    assertThat(account.answered()).hasSize(6 * PAGES_OF_A_LIST + CLICKS);
    assertThat(rate).isBetween(0.9 * 5, 5.0);
    // Six lists, each with a page that may stand before it, and its own turn.
    assertThat(longest).isLessThan(TimeUnit.MILLISECONDS.toNanos(7 * 216 + 500));
  }

  private static List<String> pages(int threads) {
    return Collections.nCopies(threads, PAGES_OF_A_LIST + " pages");
  }

  /** Somebody at a screen, every three seconds. */
  private static long longestClick(ActiveCampaignClient client) throws InterruptedException {
    long longest = 0;
    for (int click = 0; click < CLICKS; click++) {
      Thread.sleep(Duration.ofMillis(2_900).toMillis());
      long before = System.nanoTime();
      client.api().listAllConnections(query -> query.limit(1L)).execute();
      longest = Math.max(longest, System.nanoTime() - before);
    }
    return longest;
  }
}
