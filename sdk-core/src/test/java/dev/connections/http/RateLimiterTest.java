package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.fake.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue of one process. A second of the vendor's is 1,040 ms here. */
class RateLimiterTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final ManualTime time = new ManualTime();
  private final RateLimiter limiter = RateLimiter.of(2, Duration.ofSeconds(1), time);

  @Test
  void asManyAsAreAllowedGoAtOnceAndTheOthersWhenTheSpanIsOver() {
    List<Permit> permits = permits(6);

    assertThat(permits).extracting(permit -> permit.delay().toMillis()).containsExactly(delays(6));
  }

  private static Long[] delays(int permits) {
    return LongStream.range(0, permits).mapToObj(n -> n / 2 * 1040).toArray(Long[]::new);
  }

  @Test
  void noSpanOfTimeHoldsMoreThanIsAllowedHoweverRequestsFallTogether() {
    List<Long> sent = new ArrayList<>();
    for (int pause : new int[] {0, 700, 10, 900, 150, 3000, 1, 1039, 0, 0, 520, 519}) {
      time.pass(Duration.ofMillis(pause));
      Permit permit = permit();
      for (Duration wait = permit.delay(); !wait.isZero(); wait = permit.delay()) {
        time.pass(wait);
      }
      sent.add(time.nanoTime());
    }

    for (int i = 2; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 2)).isGreaterThanOrEqualTo(1_040_000_000L);
    }
  }

  @Test
  void permitsAreGivenInTheOrderInWhichTheyWereAskedFor() {
    List<Permit> permits = permits(8);
    List<Permit> sent = new ArrayList<>();

    for (int turn = 0; turn < 8; turn++) {
      for (int late = 7; late >= 0; late--) { // the last one asks first, to no avail
        Permit permit = permits.get(late);
        if (!sent.contains(permit) && permit.delay().isZero()) {
          sent.add(permit);
        }
      }
      time.pass(Duration.ofMillis(1040));
    }

    assertThat(sent).hasSize(8);
    for (int pair = 0; pair < 8; pair += 2) {
      assertThat(sent.subList(pair, pair + 2))
          .containsExactlyInAnyOrderElementsOf(permits.subList(pair, pair + 2));
    }
  }

  @Test
  void whoeverLeavesTheQueueLetsTheOthersMoveUp() {
    List<Permit> permits = permits(7);
    permits.subList(0, 2).forEach(Permit::delay);
    assertThat(permits.get(6).delay()).isEqualTo(Duration.ofMillis(3 * 1040));

    permits.subList(2, 6).forEach(Permit::release);

    assertThat(permits.get(6).delay()).isEqualTo(Duration.ofMillis(1040));
    assertThat(permit().delay()).isEqualTo(Duration.ofMillis(1040));
    assertThat(permit().delay()).isEqualTo(Duration.ofMillis(2080));
  }

  @Test
  void whatDoesNotFitTakesNoPlace() {
    permits(2).forEach(Permit::delay);

    Permit refused = limiter.acquire("a", Duration.ofMillis(1039)).join();

    assertThat(refused.delay()).isEqualTo(Duration.ofMillis(1040));
    assertThat(limiter.acquire("a", Duration.ofMillis(1040)).join().delay())
        .isEqualTo(Duration.ofMillis(1040));
    assertThat(permit().delay()).isEqualTo(Duration.ofMillis(1040));
    assertThat(permit().delay()).isEqualTo(Duration.ofMillis(2080));
  }

  @Test
  void placesWhoseOwnersNeverComeAreForgottenInTheEnd() {
    for (int lost = 0; lost < 10; lost++) {
      limiter.acquire("a", Duration.ofSeconds(20)).join();
    }
    Permit behind = permit();
    assertThat(behind.delay()).isEqualTo(Duration.ofMillis(5 * 1040));

    time.pass(Duration.ofSeconds(21));

    assertThat(behind.delay()).isZero();
    assertThat(permit().delay()).isZero();
  }

  @Test
  void accountsDoNotWaitForOneAnother() {
    permits(2).forEach(Permit::delay);

    assertThat(permit().delay()).isPositive();
    assertThat(limiter.acquire("another", LONG).join().delay()).isZero();
  }

  @Test
  void thousandsOfAccountsThatRestAreForgottenAndTheBusyOnesAreNot() {
    permits(2).forEach(Permit::delay);
    for (int tenant = 0; tenant < 5000; tenant++) {
      limiter.acquire("tenant " + tenant, LONG).join().delay();
    }

    assertThat(permit().delay()).isPositive();
  }

  @Test
  void aPauseThatTheVendorAsksForHoldsEverybodyAndKeepsTheDistances() {
    List<Permit> permits = permits(6);
    permits.subList(0, 2).forEach(Permit::delay);

    permits.get(0).pause(Duration.ofSeconds(10));

    assertThat(permits.subList(2, 6))
        .extracting(permit -> permit.delay().toMillis())
        .containsExactly(11_040L, 11_040L, 12_080L, 12_080L);
    time.pass(Duration.ofSeconds(5));
    assertThat(permits.get(2).delay()).isEqualTo(Duration.ofMillis(6_040));
    assertThat(permit().delay()).isEqualTo(Duration.ofMillis(6_040 + 2_080));
  }

  @Test
  void theLongestPauseHoldsAndAShorterOneDoesNotEndIt() {
    Permit sent = permit();
    sent.delay();
    sent.pause(Duration.ofSeconds(10));
    time.pass(Duration.ofSeconds(1));

    sent.pause(Duration.ofSeconds(2));
    Permit next = permit();
    assertThat(next.delay()).isEqualTo(Duration.ofSeconds(9));
    sent.pause(Duration.ofSeconds(12));
    assertThat(next.delay()).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void withoutALimitOfItsOwnItKeepsToWhatTheRepliesSay() {
    RateLimiter learned = RateLimiter.learned(time);
    Permit first = learned.acquire("a", LONG).join();
    for (int n = 0; n < 100; n++) {
      assertThat(learned.acquire("a", LONG).join().delay()).isZero();
    }

    first.pause(Duration.ofSeconds(3));

    assertThat(learned.acquire("a", LONG).join().delay()).isEqualTo(Duration.ofSeconds(3));
    time.pass(Duration.ofSeconds(3));
    assertThat(learned.acquire("a", LONG).join().delay()).isZero();
  }

  @Test
  void noMoreGoThanAReplySaysAreLeftUntilTheResetCountingThoseThatAreOnTheirWay() {
    RateLimiter learned = RateLimiter.learned(time);
    Permit answered = learned.acquire("a", LONG).join();
    answered.delay();
    learned.acquire("a", LONG).join().delay(); // on its way while the reply comes

    answered.remaining(3, Duration.ofSeconds(7));

    for (int left = 0; left < 2; left++) {
      assertThat(learned.acquire("a", LONG).join().delay()).isZero();
    }
    assertThat(learned.acquire("a", LONG).join().delay()).isEqualTo(Duration.ofSeconds(7));
    time.pass(Duration.ofSeconds(7));
    for (int free = 0; free < 20; free++) {
      assertThat(learned.acquire("a", LONG).join().delay()).isZero();
    }
  }

  @Test
  void aBudgetThatIsUsedUpStopsAtOnce() {
    RateLimiter learned = RateLimiter.learned(time);
    Permit answered = learned.acquire("a", LONG).join();
    answered.delay();

    answered.remaining(0, Duration.ofSeconds(5));

    assertThat(learned.acquire("a", LONG).join().delay()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aLaterReplyOfTheSameWindowDoesNotAllowMore() {
    RateLimiter learned = RateLimiter.learned(time);
    Permit answered = learned.acquire("a", LONG).join();
    answered.delay();
    answered.remaining(1, Duration.ofSeconds(5));

    answered.remaining(50, Duration.ofSeconds(5));

    assertThat(learned.acquire("a", LONG).join().delay()).isZero();
    assertThat(learned.acquire("a", LONG).join().delay()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void noneLetsEverythingThrough() {
    Permit permit = RateLimiter.none().acquire("a", Duration.ZERO).join();
    permit.pause(Duration.ofDays(1));
    permit.remaining(0, Duration.ofDays(1));
    permit.release();

    assertThat(permit.delay()).isZero();
    assertThat(RateLimiter.none().acquire("a", Duration.ZERO).join().delay()).isZero();
  }

  @Test
  void aLimiterOfSomebodyElseIsAskedForTheDelayOfEachRequest() {
    Permit permit =
        RateLimiter.delayed(a -> Duration.ofMillis(a.length())).acquire("abc", LONG).join();

    assertThat(permit.delay()).isEqualTo(Duration.ofMillis(3));
    assertThat(permit.delay()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, PT1S", "10001, PT1S", "5, PT0S", "5, PT-1S", "5, PT24H0.001S"})
  void whatIsNoPaceIsRefused(int requests, Duration span) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateLimiter.of(requests, span))
        .withMessageMatching("(requests|span): .*: .+");
  }

  private List<Permit> permits(int count) {
    List<Permit> permits = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      permits.add(permit());
    }
    return permits;
  }

  private Permit permit() {
    return limiter.acquire("a", LONG).join();
  }
}
