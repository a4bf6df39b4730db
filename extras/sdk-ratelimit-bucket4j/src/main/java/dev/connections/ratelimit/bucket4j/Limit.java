package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import dev.connections.http.RateLimiter;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How many requests in which span of time, sent one by one at equal distances: a bucket that holds
 * five and gets five a second lets nine through in its first second.
 *
 * @param requests 1 to 10,000
 * @param span longer than nothing, and a day at most
 */
record Limit(int requests, Duration span) {
  private static final int MOST = 10_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** The machines' clocks differ, and requests that leave at equal distances do not arrive so. */
  private static final double MARGIN = 0.08;

  Limit {
    if (requests < 1 || requests > MOST) {
      throw new IllegalArgumentException("limit: 1 to " + MOST + " requests: " + requests);
    }
    if (span.isNegative() || span.isZero() || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("limit: more than no time, at most a day: " + span);
    }
  }

  /** From one request to the next, in nanoseconds. */
  long spacing() {
    return Math.max(1, (long) (span.toNanos() * (1 + MARGIN) / requests));
  }

  /** How late a request may leave, in nanoseconds; the other half is for clocks and networks. */
  long tolerance() {
    return (long) (span.toNanos() * MARGIN / 2);
  }

  /** The part of a key that keeps budgets of another size apart. */
  String key() {
    return requests + "/" + span;
  }

  BucketConfiguration bucket() {
    return BucketConfiguration.builder()
        .addLimit(bandwidth -> bandwidth.capacity(1).refillGreedy(1, Duration.ofNanos(spacing())))
        .build();
  }

  /** A limiter of this process for a part of the rate. */
  RateLimiter share(double fraction, TimeSource time) {
    double nanos = span.toNanos() / (requests * fraction);
    if (nanos > LONGEST.toNanos()) {
      throw new IllegalArgumentException(
          "localShare: less than a request a day is left of " + key() + ": " + fraction);
    }
    return RateLimiter.of(1, Duration.ofNanos(Math.max(1, (long) nanos)), time);
  }
}
