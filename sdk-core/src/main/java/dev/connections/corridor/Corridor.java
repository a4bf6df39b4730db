package dev.connections.corridor;

import dev.connections.TimeSource;
import dev.connections.http.CallListener;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.http.Transport;

/**
 * The one way that every request takes. What it passes stands in {@link Journey}, in order.
 * Immutable and thread-safe.
 */
public final class Corridor {
  final Transport transport;
  final RetryPolicy retryPolicy;
  final RateLimiter rateLimiter;
  final CallListener listener;
  final TimeSource time;
  final RetryBudget budget = new RetryBudget();

  /** A corridor to this transport. */
  public Corridor(
      Transport transport,
      RetryPolicy retryPolicy,
      RateLimiter rateLimiter,
      CallListener listener,
      TimeSource time) {
    this.transport = transport;
    this.retryPolicy = retryPolicy;
    this.rateLimiter = rateLimiter;
    this.listener = listener == CallListener.none() ? listener : new QuietListener(listener);
    this.time = time;
  }

  /**
   * Starts a call; a driver carries out the steps it asks for.
   *
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> Step<T> enter(Passage<T> passage) {
    return new Journey<>(this, passage, Deadline.after(passage.timeout(), time)).begin();
  }

  /** The same for a call that is a part of another one and shares its deadline. */
  public <T> Step<T> enter(Passage<T> passage, Deadline deadline) {
    return new Journey<>(this, passage, deadline).begin();
  }

  /** Who watches; never throws. */
  public CallListener listener() {
    return listener;
  }

  /** What time it is here. */
  public TimeSource time() {
    return time;
  }
}
