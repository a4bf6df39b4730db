package dev.connections.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What becomes of calls when the store breaks, is silent, and comes back. */
class StoreFailureTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private final ManualTime time = new ManualTime();
  private final MemoryStore store = new MemoryStore(time);
  private final Threads threads = new Threads();

  private static void broken() {
    throw new IllegalStateException("the disk is full");
  }

  private SharedRateLimiter.Builder builder() {
    return builder(store);
  }

  private SharedRateLimiter.Builder builder(MemoryStore store) {
    return SharedRateLimiter.builder(store)
        .limit(5, Duration.ofSeconds(1))
        .executor(Runnable::run)
        .timeSource(time);
  }

  private static Permit ask(RateLimiter limiter) {
    return limiter.acquire("a", LONG).join();
  }

  private static long wait(RateLimiter limiter) {
    return ask(limiter).delay().toMillis();
  }

  private static void assertUnavailable(CompletableFuture<Permit> permit, String why) {
    assertThat(permit).isCompletedExceptionally();
    assertThatThrownBy(permit::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("MemoryStore")
        .hasMessageContaining(why)
        .hasMessageContaining("localShare");
  }

  @Test
  void aCallWhoseStoreIsBrokenFailsAndIsToldTheStoreAndTheRemedyAndNoWordOfTheStores() {
    store.beforeReading(StoreFailureTest::broken);

    CompletableFuture<Permit> permit = builder().build().acquire("a", LONG);

    assertUnavailable(permit, "IllegalStateException");
    assertThatThrownBy(permit::join)
        .cause()
        .hasMessageNotContaining("disk")
        .hasRootCauseMessage("the disk is full");
  }

  @Test
  void aStoreThatIsSilentForItsTimeIsGone() {
    RateLimiter limiter = builder().executor(threads).build();
    CompletableFuture<Permit> permit = limiter.acquire("a", LONG);

    time.passMillis(999);
    assertThat(permit).isNotDone();
    time.passMillis(1);

    assertUnavailable(permit, "1000 ms");
    assertThatThrownBy(permit::join).hasRootCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void aLongQueueIsNoSilence() {
    RateLimiter limiter = builder().executor(threads).build();
    List<CompletableFuture<Permit>> permits = new ArrayList<>();
    for (int call = 0; call < 8; call++) {
      permits.add(limiter.acquire("a", LONG));
    }

    for (int call = 0; call < 8; call++) {
      time.passMillis(400);
      threads.runNext();
    }

    assertThat(permits).allMatch(permit -> !permit.isCompletedExceptionally());
  }

  @Test
  void aStoreThatIsGoneIsLeftAloneForAWhileAndThenAskedByOneCall() {
    RateLimiter limiter = builder().build();
    store.beforeReading(StoreFailureTest::broken);
    assertUnavailable(limiter.acquire("a", LONG), "IllegalStateException");
    int readings = store.readings();

    time.passMillis(2_999);
    assertUnavailable(limiter.acquire("a", LONG), "IllegalStateException");
    assertThat(store.readings()).isEqualTo(readings);

    time.passMillis(1);
    assertUnavailable(limiter.acquire("a", LONG), "IllegalStateException");
    assertUnavailable(limiter.acquire("a", LONG), "IllegalStateException");
    assertThat(store.readings()).isEqualTo(readings + 1);
  }

  @Test
  void whileOneCallFindsOutTheOthersDoNotWaitForIt() {
    RateLimiter limiter = builder().executor(threads).build();
    store.beforeReading(StoreFailureTest::broken);
    CompletableFuture<Permit> first = limiter.acquire("a", LONG);
    threads.runAll();
    assertUnavailable(first, "IllegalStateException");

    time.passMillis(3_000);
    CompletableFuture<Permit> findsOut = limiter.acquire("a", LONG);

    assertThat(findsOut).isNotDone();
    assertUnavailable(limiter.acquire("a", LONG), "IllegalStateException");
  }

  @Test
  void aStoreThatAnswersAgainIsUsedAgain() {
    RateLimiter limiter = builder().build();
    store.beforeReading(StoreFailureTest::broken);
    assertUnavailable(limiter.acquire("a", LONG), "IllegalStateException");
    store.beforeReading(() -> {});

    time.passMillis(3_000);

    assertThat(wait(limiter)).isZero();
    assertThat(wait(limiter)).isEqualTo(216);
  }

  @Test
  void anAnswerThatComesTooLateIsForTheNextCallAndShowsThatTheStoreIsThere() {
    RateLimiter limiter = builder().executor(threads).build();
    store.afterWriting(() -> time.passMillis(1_000));
    CompletableFuture<Permit> first = limiter.acquire("a", LONG);
    threads.runAll();
    assertUnavailable(first, "1000 ms");
    store.afterWriting(() -> {});

    CompletableFuture<Permit> next = limiter.acquire("a", LONG);

    threads.runAll();
    assertThat(next.join().delay()).isZero();
  }

  @Test
  void threadsThatTakeNoWorkAreAStoreThatCannotBeAsked() {
    RateLimiter limiter =
        builder()
            .executor(
                task -> {
                  throw new RejectedExecutionException();
                })
            .build();

    assertUnavailable(limiter.acquire("a", LONG), "RejectedExecutionException");
  }

  @Test
  void aTurnThatTheStoreGaveIsGoodThoughTheStoreIsGone() {
    RateLimiter limiter = builder().build();
    ask(limiter);
    Permit second = ask(limiter);
    store.beforeReading(StoreFailureTest::broken);
    assertUnavailable(limiter.acquire("a", LONG), "IllegalStateException");

    time.passMillis(216);

    assertThat(second.delay()).isZero();
  }

  @Test
  void aProcessThatIsAloneKeepsToItsShareOfTheRate() {
    RateLimiter limiter = builder().whenStoreFails(StoreFailure.localShare(0.25)).build();
    store.beforeReading(StoreFailureTest::broken);
    List<Long> sent = new ArrayList<>();

    for (int call = 0; call < 4; call++) {
      Permit permit = ask(limiter);
      for (Duration wait = permit.delay(); !wait.isZero(); wait = permit.delay()) {
        time.pass(wait);
      }
      sent.add(time.nanoTime() / 1_000_000);
    }

    long first = sent.get(0); // 800 ms and the 4 % of a limiter in one process
    assertThat(sent).containsExactly(first, first + 832, first + 2 * 832, first + 3 * 832);
    assertThat(store.readings()).isEqualTo(1);
  }

  @Test
  void aProcessThatIsAloneBeginsBehindTheTurnsThatTheStoreGave() {
    RateLimiter limiter = builder().whenStoreFails(StoreFailure.localShare(0.25)).build();
    for (int place = 0; place < 5; place++) {
      ask(limiter);
    }
    store.beforeReading(StoreFailureTest::broken);

    assertThat(wait(limiter)).isEqualTo(5 * 216);
    assertThat(limiter.acquire("a", Duration.ofMillis(1_079)).join().delay())
        .isGreaterThan(Duration.ofMillis(1_079));
  }

  @Test
  void aPauseHoldsAProcessThatIsAlone() {
    RateLimiter limiter = builder().whenStoreFails(StoreFailure.localShare(0.25)).build();
    store.beforeReading(StoreFailureTest::broken);
    Permit sent = ask(limiter);
    assertThat(sent.delay()).isZero();
    Permit waiting = ask(limiter);

    sent.pause(Duration.ofSeconds(10));

    assertThat(waiting.delay()).isEqualTo(Duration.ofSeconds(10));
    time.passMillis(10_000);
    assertThat(waiting.delay()).isZero();
  }

  @Test
  void whoeverWaitsAloneWaitsForTheStoreAgainWhenItIsBack() {
    RateLimiter limiter = builder().whenStoreFails(StoreFailure.localShare(0.25)).build();
    Permit waiting = waitsAloneUntilTheStoreIsBack(limiter);

    assertThat(waiting.delay()).isPositive();

    assertThat(waiting.delay()).isEqualTo(Duration.ofMillis(216));
    MemoryStore another = store.anotherMachine(time);
    assertThat(wait(builder(another).build())).isEqualTo(2 * 216);
  }

  @Test
  void whoeverWaitsForTheStoreAgainLeavesItsPlaceAmongThoseThatWereAlone() {
    RateLimiter limiter = builder().whenStoreFails(StoreFailure.localShare(0.25)).build();
    waitsAloneUntilTheStoreIsBack(limiter).delay();
    time.passMillis(1_000);

    store.beforeReading(StoreFailureTest::broken);

    assertThat(wait(limiter)).isZero();
  }

  private Permit waitsAloneUntilTheStoreIsBack(RateLimiter limiter) {
    store.beforeReading(StoreFailureTest::broken);
    ask(limiter).delay();
    Permit waiting = ask(limiter);
    assertThat(waiting.delay()).isEqualTo(Duration.ofMillis(832));
    store.beforeReading(() -> {});
    time.passMillis(3_000);
    assertThat(wait(limiter)).isZero();
    return waiting;
  }

  @Test
  void whatAProcessSentAloneCountsForASecondWhenTheStoreIsBack() {
    RateLimiter limiter = builder().whenStoreFails(StoreFailure.localShare(0.25)).build();
    store.beforeReading(StoreFailureTest::broken);
    ask(limiter).delay();
    Permit second = ask(limiter);
    store.beforeReading(() -> {});
    time.passMillis(2_900);
    assertThat(second.delay()).isZero();
    time.passMillis(100);

    Permit back = ask(limiter);

    assertThat(back.delay()).isPositive();
    assertThat(back.delay()).isBetween(Duration.ofMillis(900), Duration.ofMillis(900 + 216));
  }

  @Test
  void whoeverLosesATurnWhileTheStoreIsGoneFailsOrGoesOnAlone() {
    RateLimiter failing = builder().build();
    RateLimiter alone =
        builder().keyPrefix("b").whenStoreFails(StoreFailure.localShare(0.25)).build();
    Permit fails = ask(failing);
    Permit goesOn = ask(alone);
    store.beforeReading(StoreFailureTest::broken);
    time.passMillis(1_000);

    assertThat(fails.delay()).isPositive();
    assertThatThrownBy(fails::delay).cause().isInstanceOf(StoreUnavailableException.class);
    assertThat(goesOn.delay()).isPositive();
    assertThat(goesOn.delay()).isZero();
  }

  @Test
  void placesOfAProcessThatIsAloneAreGivenBackToIt() {
    RateLimiter limiter = builder().whenStoreFails(StoreFailure.localShare(0.25)).build();
    store.beforeReading(StoreFailureTest::broken);
    ask(limiter).delay();
    Permit second = ask(limiter);

    second.release();

    assertThat(wait(limiter)).isEqualTo(832);
  }

  @Test
  void whatIsWithdrawnIsNotPutOnTheProcessWhenTheStoreFailsThereafter() {
    RateLimiter limiter =
        builder().executor(threads).whenStoreFails(StoreFailure.localShare(0.25)).build();
    store.beforeReading(StoreFailureTest::broken);
    CompletableFuture<Permit> withdrawn = limiter.acquire("a", LONG);
    store.beforeReading(
        () -> {
          withdrawn.cancel(false);
          broken();
        });
    threads.runAll();

    CompletableFuture<Permit> next = limiter.acquire("a", LONG);

    assertThat(next.join().delay()).isZero();
  }
}
