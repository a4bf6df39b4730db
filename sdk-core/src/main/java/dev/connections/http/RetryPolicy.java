package dev.connections.http;

import java.time.Duration;

/**
 * How often and how patiently a call is tried again. Whether it may be tried again at all is not a
 * matter of policy: that follows from the operation and from how far the request got.
 *
 * <p>Between attempts a random time passes, up to the base delay, doubled with each attempt, up to
 * the longest delay; a time that the vendor asks for wins. Immutable and thread-safe.
 */
public final class RetryPolicy {
  private static final Duration BASE = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final int attempts;
  private final Duration baseDelay;
  private final Duration longestDelay;

  private RetryPolicy(int attempts, Duration baseDelay, Duration longestDelay) {
    this.attempts = attempts;
    this.baseDelay = baseDelay;
    this.longestDelay = longestDelay;
  }

  /** {@return three attempts, 250 ms base delay, 8 s at most} */
  public static RetryPolicy standard() {
    return new RetryPolicy(3, BASE, LONGEST);
  }

  /** {@return every request is sent once} */
  public static RetryPolicy none() {
    return new RetryPolicy(1, BASE, LONGEST);
  }

  /**
   * {@return the same policy with this many attempts, the first included}
   *
   * @param attempts at least one
   * @throws IllegalArgumentException when it is less than one
   */
  public RetryPolicy attempts(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts: at least 1, the first one: " + attempts);
    }
    return new RetryPolicy(attempts, baseDelay, longestDelay);
  }

  /**
   * {@return the same policy with other delays}
   *
   * @param base the longest wait before the second attempt
   * @param longest the longest wait before any attempt
   * @throws IllegalArgumentException when one is negative or the base is longer than the longest
   */
  public RetryPolicy delays(Duration base, Duration longest) {
    if (base.isNegative() || longest.compareTo(base) < 0) {
      throw new IllegalArgumentException("delays: 0 <= base <= longest: " + base + ", " + longest);
    }
    return new RetryPolicy(attempts, base, longest);
  }

  /** {@return how many requests at most, the first included} */
  public int attempts() {
    return attempts;
  }

  /** {@return the longest wait before the second attempt} */
  public Duration baseDelay() {
    return baseDelay;
  }

  /** {@return the longest wait before any attempt} */
  public Duration longestDelay() {
    return longestDelay;
  }

  /** The numbers. */
  @Override
  public String toString() {
    return attempts + " attempts, " + baseDelay + " to " + longestDelay;
  }
}
