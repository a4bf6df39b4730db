package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks the store on threads of its own, in order of arrival, and gives it up when it keeps silent.
 * Thread-safe.
 */
final class Store {
  private final Turns turns;
  private final String name;
  private final Executor executor;
  private final long timeout;
  private final Outage outage;
  private final TimeSource time;
  private volatile long lastHeard;

  /**
   * A store.
   *
   * @param name what to call it in messages
   * @param timeout for how long it may keep silent while it is asked
   */
  Store(
      Turns turns,
      String name,
      Executor executor,
      Duration timeout,
      Outage outage,
      TimeSource time) {
    this.turns = turns;
    this.name = name;
    this.executor = executor;
    this.timeout = timeout.toNanos();
    this.outage = outage;
    this.time = time;
    this.lastHeard = time.nanoTime();
  }

  /** Whether it is taken for gone. */
  boolean isGone() {
    return outage.lasts();
  }

  /**
   * Asks for the next turn of the account, unless it comes later than this.
   *
   * @param unused told of a turn that came when the answer was not waited for any longer
   * @return the answer, or a {@link StoreUnavailableException}; cancelling it withdraws the
   *     question
   */
  CompletableFuture<Turn> reserve(String account, long latest, Consumer<Turn> unused) {
    return ask(() -> turns.reserve(account, latest), unused);
  }

  /** Sees to it that no machine gets a turn of the account before this time. */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it, and the next call finds out
  void postpone(String account, long until) {
    ask(
        () -> {
          turns.postpone(account, until);
          return true;
        },
        done -> {});
  }

  private <T> CompletableFuture<T> ask(Supplier<T> question, Consumer<T> unused) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Optional<Throwable> reason = outage.reason();
    if (reason.isPresent()) {
      answer.completeExceptionally(unavailable(reason.get()));
      return answer;
    }
    watch(answer);
    try {
      executor.execute(() -> carryOut(question, answer, unused));
    } catch (RejectedExecutionException e) {
      fail(answer, e);
    }
    return answer;
  }

  /** What was withdrawn in the queue is not asked. */
  private <T> void carryOut(Supplier<T> question, CompletableFuture<T> answer, Consumer<T> unused) {
    if (answer.isDone()) {
      return;
    }
    try {
      T value = question.get();
      lastHeard = time.nanoTime();
      outage.ended();
      if (!answer.complete(value)) {
        unused.accept(value);
      }
    } catch (RuntimeException e) {
      fail(answer, e);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the answer is what counts
  private void watch(CompletableFuture<?> answer) {
    Runnable unwatch = after(timeout, () -> look(answer));
    answer.whenComplete((value, failure) -> unwatch.run());
  }

  /** Whoever stands in a long queue waits longer than the timeout, and the store is well. */
  private void look(CompletableFuture<?> answer) {
    if (answer.isDone()) {
      return;
    }
    long silent = time.nanoTime() - lastHeard;
    if (silent >= timeout) {
      String what = "no answer within " + Duration.ofNanos(timeout).toMillis() + " ms";
      fail(answer, new TimeoutException(what));
    } else {
      after(timeout - silent, () -> look(answer));
    }
  }

  private Runnable after(long nanos, Runnable task) {
    return time.schedule(Duration.ofNanos(nanos), Runnable::run, task);
  }

  private void fail(CompletableFuture<?> answer, Throwable cause) {
    outage.began(cause);
    answer.completeExceptionally(unavailable(cause));
  }

  private StoreUnavailableException unavailable(Throwable cause) {
    String what =
        cause instanceof TimeoutException ? cause.getMessage() : cause.getClass().getName();
    return new StoreUnavailableException(
        "The store of the shared rate limit ("
            + name
            + ") cannot be asked: "
            + what
            + ". Look whether it runs and can be reached, or let each process go on alone with a"
            + " share of the rate: whenStoreFails(StoreFailure.localShare(...)).",
        cause);
  }
}
