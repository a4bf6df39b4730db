package dev.connections.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.TimeSource;
import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five requests a second go 216 ms apart, whichever machine sends them. */
class SharedRateLimiterTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ManualTime time = new ManualTime();
  private final MemoryStore store = new MemoryStore(time);
  private final RateLimiter limiter = machine(store, time);

  private static SharedRateLimiter.Builder builder(MemoryStore store, TimeSource time) {
    return SharedRateLimiter.builder(store)
        .limit(5, SECOND)
        .executor(Runnable::run)
        .timeSource(time);
  }

  private static RateLimiter machine(MemoryStore store, TimeSource time) {
    return builder(store, time).build();
  }

  private RateLimiter anotherMachine() {
    return machine(store.anotherMachine(time), time);
  }

  private static Permit ask(RateLimiter machine) {
    return machine.acquire("a", LONG).join();
  }

  private static long wait(RateLimiter machine) {
    return ask(machine).delay().toMillis();
  }

  @Test
  void requestsGoOneByOneAtEqualDistances() {
    assertThat(List.of(wait(limiter), wait(limiter), wait(limiter), wait(limiter)))
        .containsExactly(0L, 216L, 432L, 648L);
  }

  @Test
  void machinesHaveOneQueueInTheOrderInWhichTheyAsk() {
    RateLimiter other = anotherMachine();

    assertThat(List.of(wait(limiter), wait(other), wait(other), wait(limiter), wait(other)))
        .containsExactly(0L, 216L, 432L, 648L, 864L);
  }

  @Test
  void accountsDoNotWaitForOneAnother() {
    ask(limiter);

    assertThat(limiter.acquire("b", LONG).join().delay()).isZero();
  }

  @Test
  void anotherLimitIsAnotherBudgetAndKeysTellTheLimitAndTheAccount() {
    ask(limiter);
    RateLimiter other = builder(store, time).limit(4, SECOND).keyPrefix("mine/").build();

    assertThat(ask(other).delay()).isZero();
    assertThat(store.buckets()).containsOnlyKeys("connections:5/PT1S:a", "mine/4/PT1S:a");
  }

  @Test
  void whatDoesNotFitTakesNoTurnAndIsToldTheTrueWait() {
    ask(limiter);
    RateLimiter other = anotherMachine();

    Permit refused = other.acquire("a", Duration.ofMillis(215)).join();

    assertThat(refused.delay()).isEqualTo(Duration.ofMillis(216));
    assertThat(other.acquire("a", Duration.ofMillis(216)).join().delay())
        .isEqualTo(Duration.ofMillis(216));
  }

  @Test
  void whoeverIsRefusedAndWaitsAllTheSameGetsATurnThen() {
    ask(limiter);
    Permit refused = limiter.acquire("a", Duration.ofMillis(215)).join();
    ask(limiter);

    time.passMillis(216);

    assertThat(refused.delay()).isPositive();
    assertThat(refused.delay().toMillis()).isEqualTo(216);
  }

  @Test
  void whatCannotFitIsRefusedWithoutAskingTheStore() {
    for (int place = 0; place < 6; place++) {
      ask(limiter);
    }
    int readings = store.readings();

    Permit refused = limiter.acquire("a", SECOND).join();

    assertThat(refused.delay().toMillis()).isEqualTo(6 * 216);
    assertThat(store.readings()).isEqualTo(readings);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "40, true", "41, false", "5000, false"})
  void whoeverComesTooLateForATurnWaitsForAnother(int late, boolean sent) {
    ask(limiter);
    Permit permit = ask(limiter);
    Permit behind = ask(limiter);
    assertThat(behind.delay()).isPositive();

    time.passMillis(216 + late);

    assertThat(permit.delay().isZero()).isEqualTo(sent);
  }

  @Test
  void theNextTurnOfWhoeverCameTooLateIsBehindTheOthers() {
    ask(limiter);
    Permit permit = ask(limiter);
    ask(limiter);

    time.passMillis(216 + 41);
    Duration meanwhile = permit.delay();
    time.pass(meanwhile);

    assertThat(permit.delay()).isEqualTo(Duration.ofMillis(3 * 216 - 216 - 41).minus(meanwhile));
  }

  @Test
  void aTurnThatIsGivenBackIsForTheNextCallOfThisProcessAndForNobodyElse() {
    ask(limiter);
    Permit second = ask(limiter);
    ask(limiter);

    second.release();

    assertThat(wait(anotherMachine())).isEqualTo(3 * 216);
    assertThat(wait(limiter)).isEqualTo(216);
    assertThat(wait(limiter)).isEqualTo(4 * 216);
  }

  @Test
  void aTurnThatIsGivenBackIsNotForACallThatCannotWaitForIt() {
    ask(limiter);
    Permit second = ask(limiter);

    second.release();

    assertThat(limiter.acquire("a", Duration.ofMillis(215)).join().delay())
        .isGreaterThan(Duration.ofMillis(215));
    assertThat(wait(limiter)).isEqualTo(216);
  }

  @Test
  void aTurnThatIsOverIsForNobody() {
    ask(limiter);
    Permit second = ask(limiter);
    ask(limiter);
    second.release();

    time.passMillis(216 + 41);

    assertThat(wait(limiter)).isEqualTo(3 * 216 - 216 - 41);
  }

  @Test
  void askingNeverWaitsForTheStore() {
    Threads threads = new Threads();
    RateLimiter slow = builder(store, time).executor(threads).build();

    CompletableFuture<Permit> permit = slow.acquire("a", LONG);

    assertThat(permit).isNotDone();
    threads.runAll();
    assertThat(permit.join().delay()).isZero();
  }

  @Test
  void whatIsWithdrawnBeforeTheStoreIsAskedTakesNoTurn() {
    Threads threads = new Threads();
    RateLimiter slow = builder(store, time).executor(threads).build();

    slow.acquire("a", LONG).cancel(false);
    threads.runAll();

    assertThat(store.readings()).isZero();
    assertThat(time.waiting()).isZero();
  }

  @Test
  void whatIsWithdrawnWhileTheStoreIsAskedIsForTheNextCallOfThisProcess() {
    ask(limiter);
    Threads threads = new Threads();
    MemoryStore way = store.anotherMachine(time);
    RateLimiter slow = builder(way, time).executor(threads).build();
    CompletableFuture<Permit> permit = slow.acquire("a", LONG);
    way.afterWriting(() -> permit.cancel(false));

    threads.runAll();

    CompletableFuture<Permit> next = slow.acquire("a", LONG);
    assertThat(next.join().delay().toMillis()).isEqualTo(216);
    assertThat(wait(limiter)).isEqualTo(2 * 216);
  }

  @Test
  void aPlaceThatIsGivenBackWhileItAsksForAnotherTurnWithdrawsTheQuestion() {
    Threads threads = new Threads();
    MemoryStore way = store.anotherMachine(time);
    RateLimiter slow = builder(way, time).executor(threads).build();
    CompletableFuture<Permit> permit = slow.acquire("a", LONG);
    threads.runAll();
    time.passMillis(41);
    assertThat(permit.join().delay()).isPositive();
    int readings = way.readings();

    permit.join().release();
    threads.runAll();

    assertThat(way.readings()).isEqualTo(readings);
  }

  @Test
  void aPlaceThatIsGivenBackWhenItHasAnotherTurnLeavesItToTheNextCall() {
    ask(limiter);
    Permit late = ask(limiter);
    time.passMillis(216 + 41);
    assertThat(late.delay()).isPositive();

    late.release();

    assertThat(wait(anotherMachine())).isEqualTo(3 * 216 - 216 - 41);
    assertThat(wait(limiter)).isEqualTo(2 * 216 - 216 - 41);
  }

  @Test
  void aCallThatHasNoTimeLeftIsNoFailureOfTheStore() {
    assertThat(limiter.acquire("a", Duration.ZERO).join().delay()).isZero();
    assertThat(limiter.acquire("a", Duration.ZERO).join().delay()).isPositive();
    assertThat(limiter.acquire("b", Duration.ZERO).join().delay()).isZero();
  }

  @Test
  void aSlowAnswerPutsNoTurnOff() {
    ask(limiter);
    MemoryStore way = store.anotherMachine(time);
    way.beforeReading(() -> time.passMillis(30));
    way.afterWriting(() -> time.passMillis(50));

    assertThat(wait(machine(way, time))).isEqualTo(216 - 30 - 50);
  }

  @Test
  void aStoreWithAClockOfItsOwnIsHeldToHaveLookedAtItBetweenQuestionAndAnswer() {
    ask(limiter);
    MemoryStore way = store.anotherMachine(time);
    way.afterWriting(() -> time.passMillis(50));

    assertThat(wait(machine(way, time.wrongBy(Duration.ofHours(1))))).isEqualTo(216 - 50);
    assertThat(wait(machine(way, time.wrongBy(Duration.ofHours(-1))))).isEqualTo(2 * 216 - 50);
  }

  @Test
  void noSecondHoldsMoreThanIsAllowedThoughClocksDifferAndRequestsLeaveLate() {
    Random random = new Random(7);
    List<RateLimiter> machines = new ArrayList<>();
    for (long wrong : new long[] {-20, -7, 0, 19}) {
      TimeSource clock = time.wrongBy(Duration.ofMillis(wrong));
      machines.add(machine(store.anotherMachine(clock), clock));
    }
    List<Long> sent = new ArrayList<>();
    for (int request = 0; request < 500; request++) {
      Permit permit = ask(machines.get(random.nextInt(machines.size())));
      for (Duration wait = permit.delay(); !wait.isZero(); wait = permit.delay()) {
        time.pass(wait.plusMillis(random.nextInt(40)));
      }
      sent.add(time.nanoTime());
      time.passMillis(random.nextInt(30));
    }

    for (int i = 5; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 5)).isGreaterThanOrEqualTo(SECOND.toNanos());
    }
  }

  @Test
  void thousandsOfAccountsLeaveNoMoreThanTheirKeys() {
    ask(limiter);
    for (int tenant = 0; tenant < 3000; tenant++) {
      limiter.acquire("tenant " + tenant, LONG).join();
    }

    assertThat(wait(limiter)).isEqualTo(216);
  }

  @Test
  void badConfigurationIsRefusedAndNamed() {
    SharedRateLimiter.Builder builder = SharedRateLimiter.builder(store);
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("limit");
    assertRefused(builder.limit(0, SECOND), "limit");
    assertRefused(builder.limit(-1, SECOND), "limit");
    assertRefused(builder.limit(10_001, SECOND), "limit");
    assertRefused(builder.limit(5, Duration.ZERO), "limit");
    assertRefused(builder.limit(5, Duration.ofSeconds(-1)), "limit");
    assertRefused(builder.limit(5, Duration.ofDays(2)), "limit");
    assertRefused(builder.limit(5, SECOND).storeTimeout(Duration.ZERO), "storeTimeout");
    assertRefused(builder.storeTimeout(SECOND).storeRest(Duration.ZERO), "storeRest");
    assertRefused(
        builder
            .storeRest(SECOND)
            .limit(1, Duration.ofDays(1))
            .whenStoreFails(StoreFailure.localShare(0.5)),
        "localShare");
    for (double share : new double[] {0, -1, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> StoreFailure.localShare(share));
    }
  }

  private static void assertRefused(SharedRateLimiter.Builder builder, String argument) {
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(argument);
  }
}
