package dev.connections.http;

import dev.connections.TimeSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps requests below what a vendor allows. Asked once for every attempt of a call. Clients that
 * are given the same limiter share it, and those derived from one another do so anyway; whose
 * budget a request uses is said by the name of its account. Implementations are thread-safe.
 */
@FunctionalInterface
public interface RateLimiter {
  /**
   * Asks for leave to send one request; never blocks.
   *
   * @param account whose budget it is, in the words of the vendor module; holds no secret
   * @param longest how long the call can still wait; where that is not enough, no place in the
   *     queue is taken, and the permit's {@link Permit#delay} is longer than this
   * @return the place in the queue. The future belongs to the caller, who cancels it when nobody
   *     waits any longer; one that fails fails the call, and nothing is sent
   */
  CompletableFuture<Permit> acquire(String account, Duration longest);

  /** {@return no limit whatever, also when the vendor asks to wait} */
  static RateLimiter none() {
    return (account, longest) -> CompletableFuture.completedFuture(Permit.now());
  }

  /**
   * Asks this function how long the next request of an account is to wait: a bridge to a limiter of
   * your own. It is asked on the caller's thread and must not block; what the vendor's replies say
   * does not reach it.
   *
   * @param delayOfAccount gives the wait, zero for none, for an account
   * @return the limiter
   */
  static RateLimiter delayed(Function<String, Duration> delayOfAccount) {
    return (account, longest) ->
        CompletableFuture.completedFuture(Permit.after(delayOfAccount.apply(account)));
  }

  /**
   * {@return no limit but what the vendor's replies ask for: {@code Retry-After}, and the {@code
   * RateLimit} fields in both their forms}
   *
   * @param time the clock
   */
  static RateLimiter learned(TimeSource time) {
    return new LocalRateLimiter(Pace.unlimited(), time);
  }

  /**
   * At most this many requests of one account in any such span of time, in the order in which they
   * came, and no more than the vendor's replies ask for.
   *
   * <p>The span is taken 4 % longer than it is said, since a network may hold up one request and
   * not the next, and the vendor counts when they arrive.
   *
   * @param requests 1 to 10,000
   * @param span longer than nothing, and a day at most
   * @return the limiter
   * @throws IllegalArgumentException when one of them is out of bounds
   */
  static RateLimiter of(int requests, Duration span) {
    return of(requests, span, TimeSource.system());
  }

  /**
   * {@return the same, by this clock}
   *
   * @param requests how many
   * @param span in which span
   * @param time the clock
   */
  static RateLimiter of(int requests, Duration span, TimeSource time) {
    return new LocalRateLimiter(Pace.of(requests, span), time);
  }
}
