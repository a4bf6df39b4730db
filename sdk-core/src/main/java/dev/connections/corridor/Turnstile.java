package dev.connections.corridor;

import dev.connections.error.SdkException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where one attempt waits for leave to send, no longer than its deadline allows. */
final class Turnstile<T> {
  private final RateLimiter limiter;
  private final Deadline deadline;
  private final Trouble trouble;
  private final Function<Permit, Step<T>> admitted;
  private final Function<SdkException, Step<T>> refused;
  private final Function<Reason, Step<T>> ended;

  /**
   * A turnstile.
   *
   * @param admitted what to do with leave to send
   * @param refused what to do without
   * @param ended what to do when nobody waits any longer, and why
   */
  Turnstile(
      RateLimiter limiter,
      Deadline deadline,
      Trouble trouble,
      Function<Permit, Step<T>> admitted,
      Function<SdkException, Step<T>> refused,
      Function<Reason, Step<T>> ended) {
    this.limiter = limiter;
    this.deadline = deadline;
    this.trouble = trouble;
    this.admitted = admitted;
    this.refused = refused;
    this.ended = ended;
  }

  /** Asks for leave to send to this account. */
  Step<T> enter(String account) {
    CompletableFuture<Permit> asked;
    try {
      asked = Objects.requireNonNull(limiter.acquire(account, deadline.remaining()));
    } catch (RuntimeException e) {
      return refused.apply(trouble.brokenLimiter(e));
    }
    return asked.isDone()
        ? queue(asked::join)
        : new Step.Ask<>(asked, deadline.remaining(), () -> queue(asked::join), this::unanswered);
  }

  private Step<T> unanswered(Reason why) {
    return why == Reason.DEADLINE ? refused.apply(trouble.silentLimiter()) : ended.apply(why);
  }

  private Step<T> queue(Supplier<Permit> asked) {
    Permit permit;
    Duration wait;
    try {
      permit = asked.get();
      wait = permit.delay();
    } catch (RuntimeException e) {
      return refused.apply(trouble.brokenLimiter(cause(e)));
    }
    return wait.isZero() ? admitted.apply(permit) : wait(permit, wait);
  }

  /** A place that is not given back would let others wait for nobody. */
  private Step<T> wait(Permit permit, Duration wait) {
    if (wait.compareTo(deadline.remaining()) >= 0) {
      permit.release();
      return refused.apply(trouble.noPermitInTime(wait));
    }
    return new Step.Pause<>(
        wait,
        () -> queue(() -> permit),
        why -> {
          permit.release();
          return ended.apply(why);
        });
  }

  private static Throwable cause(RuntimeException e) {
    return e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
  }
}
