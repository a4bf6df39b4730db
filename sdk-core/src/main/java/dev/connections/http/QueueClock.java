package dev.connections.http;

/**
 * A clock, in nanoseconds, that stands still while the vendor wants no requests: so the queue keeps
 * its order and its distances, and goes on thereafter. Not thread-safe.
 */
final class QueueClock {
  private long stoodStill;
  private long stopped;
  private boolean wasStopped;

  /** Stands still from now until then. */
  void stop(long now, long until) {
    long from = untilStopped(now);
    if (until - from > 0) {
      stoodStill += until - from;
      stopped = until;
      wasStopped = true;
    }
  }

  /** What the clock shows. */
  long at(long now) {
    return untilStopped(now) - stoodStill;
  }

  /** For how long it goes on standing still. */
  long standsStill(long now) {
    return untilStopped(now) - now;
  }

  private long untilStopped(long now) {
    return wasStopped && stopped - now > 0 ? stopped : now;
  }
}
