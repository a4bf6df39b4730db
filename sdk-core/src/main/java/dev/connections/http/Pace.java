package dev.connections.http;

import java.time.Duration;

/**
 * How many requests in which span of time, in nanoseconds.
 *
 * @param requests how many go at once
 * @param span after which time as many go again
 */
record Pace(int requests, long span) {
  private static final int MOST = 10_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Requests that are sent a whole span apart may arrive less than that apart. */
  private static final double MARGIN = 1.04;

  static Pace of(int requests, Duration span) {
    if (requests < 1 || requests > MOST) {
      throw new IllegalArgumentException("requests: 1 to " + MOST + ": " + requests);
    }
    if (span.isNegative() || span.isZero() || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("span: more than nothing, at most a day: " + span);
    }
    return new Pace(requests, (long) (span.toNanos() * MARGIN));
  }

  /** As many as there are. */
  static Pace unlimited() {
    return new Pace(1, 0);
  }
}
