package dev.connections.ratelimit.bucket4j;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.http.RateLimiter;
import dev.connections.ratelimit.bucket4j.Sweep.Swept;
import java.time.Duration;
import java.util.ArrayList;
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
  private static final int LISTS = 6;

  /** Each list has a page that may stand before a call, which then has its own turn. */
  private static final long ROUND_MILLIS = (LISTS + 1) * 216;

  private static final int CLICKS = 8;

  /** What the margin of the limit leaves for all that happens behind a permit. */
  private static final long LATE_MILLIS = 40;

  private static final String NOT_JUDGED =
      "NOT judged, since this machine kept threads from running for longer than the limit's margin;"
          + " run it again when there is no other work. ";

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

    Stalls stalls = Stalls.watched();
    machines.forEach(Machine::begin);
    long click = longestClick(fifth);
    String said = machines.stream().flatMap(each -> each.rest().stream()).collect(joining("\n"));
    stalls.close();

    print(store, said, click, stalls.longestMillis());
    try {
      check(said, click);
    } catch (AssertionError e) {
      assumeTrue(stalls.longestMillis() < LATE_MILLIS, () -> NOT_JUDGED + e.getMessage());
      throw e;
    }
  }

  private void check(String said, long click) {
    assertThat(account.refused()).as(said).isZero();
    List<Swept> lists = said.lines().map(Swept::read).toList();
    assertThat(lists).hasSize(LISTS).extracting(Swept::pages).containsOnly(PAGES_OF_A_LIST);
    assertThat(account.answered()).hasSize(LISTS * PAGES_OF_A_LIST + CLICKS);
    assertThat(account.rate()).isBetween(0.9 * 5, 5.0);
    assertThat(click).isLessThan(ROUND_MILLIS + 500);
    // A page whose turn was missed, since the machine was busy, waits for another round.
    assertThat(lists).extracting(Swept::longestMillis).allMatch(page -> page < 2 * ROUND_MILLIS);
  }

  private void print(RealStore store, String said, long click, long stall) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages by 4 machines and %d calls of a fifth, %d answered with 429;"
            + " %.3f requests a second, %.1f %% of what is allowed; the longest of those calls took"
            + " %d ms; slowest pages: %s; longest stall of this machine: %d ms%n",
        store,
        account.answered().size() - CLICKS,
        CLICKS,
        account.refused(),
        account.rate(),
        account.rate() * 20,
        click,
        said.lines().filter(line -> line.endsWith(" ms")).toList(),
        stall);
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
    return TimeUnit.NANOSECONDS.toMillis(longest);
  }
}
