package dev.connections.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pause that the vendor asks one machine for holds them all. */
class PauseTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final long SPACING = 216;

  private final ManualTime time = new ManualTime();
  private final MemoryStore store = new MemoryStore(time);
  private final RateLimiter limiter = machine();

  private RateLimiter machine() {
    return SharedRateLimiter.builder(store.anotherMachine(time))
        .limit(5, Duration.ofSeconds(1))
        .executor(Runnable::run)
        .timeSource(time)
        .build();
  }

  private static Permit ask(RateLimiter machine) {
    return machine.acquire("a", LONG).join();
  }

  private static long wait(RateLimiter machine) {
    return ask(machine).delay().toMillis();
  }

  private Permit sent(RateLimiter machine) {
    Permit permit = ask(machine);
    time.pass(permit.delay());
    assertThat(permit.delay()).isZero();
    return permit;
  }

  @Test
  void noMachineGetsATurnBeforeItEnds() {
    RateLimiter other = machine();
    sent(other);

    sent(limiter).pause(Duration.ofSeconds(10));

    long first = wait(other);
    assertThat(first).isBetween(10_000L, 10_000 + SPACING);
    assertThat(wait(limiter)).isEqualTo(first + SPACING);
    assertThat(limiter.acquire("another", LONG).join().delay()).isZero();
  }

  @Test
  void whoeverWaitsInThisProcessGetsATurnBehindIt() {
    Permit sent = sent(limiter);
    List<Permit> waiting = List.of(ask(limiter), ask(limiter), ask(limiter));

    sent.pause(Duration.ofSeconds(10));

    List<Long> gone = new ArrayList<>();
    long start = time.nanoTime();
    for (Permit permit : waiting) {
      for (Duration wait = permit.delay(); !wait.isZero(); wait = permit.delay()) {
        time.pass(wait);
      }
      gone.add((time.nanoTime() - start) / 1_000_000);
    }
    assertThat(gone.get(0)).isBetween(10_000L, 10_000 + 2 * SPACING);
    assertThat(gone.get(1) - gone.get(0)).isEqualTo(SPACING);
    assertThat(gone.get(2) - gone.get(1)).isEqualTo(SPACING);
  }

  @Test
  void turnsThatLieBehindItAreKept() {
    Permit sent = sent(limiter);
    Permit last = ask(limiter);
    for (int place = 0; place < 9; place++) {
      last = ask(limiter);
    }

    sent.pause(Duration.ofSeconds(2));

    assertThat(last.delay().toMillis()).isEqualTo(10 * SPACING);
    assertThat(wait(machine())).isEqualTo(11 * SPACING);
    time.passMillis(10 * SPACING);
    assertThat(last.delay()).isZero();
  }

  @Test
  void aTurnThatWasGivenBackIsNotUsedInIt() {
    Permit sent = sent(limiter);
    ask(limiter).release();

    sent.pause(Duration.ofSeconds(10));

    assertThat(wait(limiter)).isGreaterThanOrEqualTo(10_000);
  }

  @Test
  void callsThatCannotWaitForItsEndFailWithoutAskingTheStore() {
    sent(limiter).pause(Duration.ofSeconds(10));
    int keys = store.buckets().size();
    store.buckets().clear();

    Permit refused = limiter.acquire("a", Duration.ofMillis(9_999)).join();

    assertThat(keys).isEqualTo(1);
    assertThat(refused.delay()).isEqualTo(Duration.ofSeconds(10));
    assertThat(store.buckets()).isEmpty();
  }

  @Test
  void theSamePauseOfManyRequestsAndMachinesDoesNotAddUp() {
    RateLimiter other = machine();
    List<Permit> sent = List.of(sent(limiter), sent(other), sent(limiter), sent(other));

    for (Permit permit : sent) {
      permit.pause(Duration.ofSeconds(10));
      time.passMillis(3);
    }

    assertThat(wait(machine())).isBetween(10_000L - 3 * 4, 10_000 + SPACING);
  }

  @Test
  void theSamePauseOfTwoMachinesAtTheSameMomentDoesNotAddUp() {
    MemoryStore way = store.anotherMachine(time);
    RateLimiter slow =
        SharedRateLimiter.builder(way)
            .limit(5, Duration.ofSeconds(1))
            .executor(Runnable::run)
            .timeSource(time)
            .build();
    Permit here = sent(limiter);
    Permit there = sent(slow);
    way.beforeReading(onThird(way, () -> here.pause(Duration.ofSeconds(10))));

    there.pause(Duration.ofSeconds(10));

    assertThat(wait(machine())).isBetween(10_000L, 10_000 + SPACING);
  }

  /** Between the look at the bucket and the taking of what is missing. */
  private static Runnable onThird(MemoryStore way, Runnable action) {
    int before = way.readings();
    return () -> {
      if (way.readings() == before + 2) {
        action.run();
      }
    };
  }

  @Test
  void theLongerOneHoldsAndAShorterOneDoesNotEndIt() {
    Permit sent = sent(limiter);
    sent.pause(Duration.ofSeconds(10));
    time.passMillis(1_000);

    sent.pause(Duration.ofSeconds(1));

    Permit refused = limiter.acquire("a", Duration.ofSeconds(8)).join();
    assertThat(refused.delay()).isEqualTo(Duration.ofSeconds(9));
    assertThat(wait(limiter)).isBetween(9_000L, 9_000 + SPACING);
  }

  @Test
  void noneRemainingIsAPauseAndSomeRemainingIsNot() {
    Permit sent = sent(limiter);

    sent.remaining(1, Duration.ofSeconds(10));
    assertThat(wait(machine())).isEqualTo(SPACING);

    sent.remaining(0, Duration.ofSeconds(10));
    assertThat(wait(machine())).isGreaterThanOrEqualTo(10_000);
  }

  @Test
  void aPauseOfNoTimeIsNone() {
    int readings = store.readings();

    sent(limiter).pause(Duration.ZERO);

    assertThat(store.readings()).isEqualTo(readings);
    assertThat(wait(limiter)).isEqualTo(SPACING);
  }
}
