package dev.connections.corridor;

import dev.connections.TimeSource;
import dev.connections.http.CallListener;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.http.Transport;
import java.util.concurrent.Executor;

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
    this.listener = CallListener.all(listener);
    this.time = time;
  }

  /**
   * Starts a call; a driver carries out the steps it asks for.
   *
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> Step<T> enter(Passage<T> passage) {
    return enter(passage, Deadline.after(passage.timeout(), time));
  }

  /** The same for a call that is a part of another one and shares its deadline. */
  public <T> Step<T> enter(Passage<T> passage, Deadline deadline) {
    if (listener == CallListener.none()) {
      return new Journey<>(this, passage, deadline, CallWatch.NOBODY).begin();
    }
    ToldCall call = new ToldCall(listener, time, passage.call());
    return new WatchedSteps<T>(call).from(new Journey<>(this, passage, deadline, call)::begin);
  }

  /** The same executor, on which a call finds what it takes along from this thread. */
  public Executor carrying(Executor executor) {
    CallListener.Context context = listener.context();
    return context == CallListener.Context.NONE
        ? executor
        : task -> executor.execute(() -> within(context, task));
  }

  private static void within(CallListener.Context context, Runnable task) {
    Runnable leave = context.enter();
    try {
      task.run();
    } finally {
      leave.run();
    }
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
