package dev.connections.corridor;

import dev.connections.CallDescription.Replay;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.http.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a failed attempt is followed by another, and after what wait: a pure function of what is
 * known. What certainly was not sent may always be tried again; what may have been carried out only
 * when the operation bears being carried out twice.
 */
final class RetryDecision {
  private RetryDecision() {}

  /**
   * The wait before the next attempt, or empty when there is none.
   *
   * @param attempts how many were made
   * @param chance a random number from 0 to 1
   */
  static Optional<Duration> of(
      RetryPolicy policy, Passage<?> passage, SdkException failure, int attempts, double chance) {
    if (attempts >= policy.attempts() || !mayRepeat(passage, failure, attempts)) {
      return Optional.empty();
    }
    Duration asked = asked(failure);
    return Optional.of(asked == null ? backoff(policy, attempts, chance) : asked);
  }

  private static boolean mayRepeat(Passage<?> passage, SdkException failure, int attempts) {
    if (failure instanceof TransportException lost) {
      return mayRepeat(passage, lost);
    }
    return failure instanceof ApiException answered
        && (mayRepeat(passage, answered.error()) || isStillRunning(passage, answered, attempts));
  }

  private static boolean mayRepeat(Passage<?> passage, TransportException lost) {
    return switch (lost.reason()) {
      case CONNECT, IO ->
          certainlyUndone(lost.delivery()) || replayable(passage) || passage.keyed();
      case TLS, DEADLINE, INTERRUPTED, CANCELLED -> false;
    };
  }

  private static boolean certainlyUndone(Delivery delivery) {
    return delivery == Delivery.NOT_SENT || delivery == Delivery.REFUSED;
  }

  /** Under an idempotency key a vendor repeats its first answer, so a 5xx stays what it is. */
  private static boolean mayRepeat(Passage<?> passage, ApiError error) {
    return switch (error.status()) {
      case 429 ->
          error.retryable()
              && (replayable(passage) || passage.keyed() || passage.refusesBeforeWork());
      case 408, 425, 500, 502, 503, 504 -> error.retryable() && replayable(passage);
      default -> false;
    };
  }

  /** A conflict on our own second attempt under a key: the first one has not ended yet. */
  private static boolean isStillRunning(Passage<?> passage, ApiException answered, int attempts) {
    return passage.keyed() && attempts > 1 && answered.error().status() == 409;
  }

  private static boolean replayable(Passage<?> passage) {
    return passage.replay() != Replay.NEVER;
  }

  private static @Nullable Duration asked(SdkException failure) {
    return failure instanceof ApiException answered
        ? answered.error().retryAfter().orElse(null)
        : null;
  }

  /** Full jitter: anything up to the exponential delay, so that clients do not return together. */
  private static Duration backoff(RetryPolicy policy, int attempts, double chance) {
    double longest = policy.longestDelay().toNanos();
    double delay = policy.baseDelay().toNanos() * Math.pow(2, attempts - 1);
    return Duration.ofNanos((long) (Math.min(delay, longest) * chance));
  }
}
