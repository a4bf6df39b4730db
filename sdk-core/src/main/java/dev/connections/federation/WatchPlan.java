package dev.connections.federation;

import dev.connections.ConnectionFilter;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to watch: how often, how sure, which connections, and where to go on. Immutable. */
public final class WatchPlan {
  /** Shorter than this is no watch but an attack. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofDays(365);

  private final Duration interval;
  private final int confirmations;
  private final ConnectionFilter filter;
  private final Duration timeout;
  private final @Nullable WatchSnapshot resumed;

  private WatchPlan(
      Duration interval,
      int confirmations,
      ConnectionFilter filter,
      Duration timeout,
      @Nullable WatchSnapshot resumed) {
    this.interval = interval;
    this.confirmations = confirmations;
    this.filter = filter;
    this.timeout = timeout;
    this.resumed = resumed;
  }

  /**
   * Looks this long after the last look ended, give or take a tenth by chance, so that many
   * processes do not ask at the same moment. Two looks confirm an alarm, every connection is
   * watched, and a look may take 30 seconds, unless the plan says otherwise.
   *
   * @param interval the span
   * @return a plan with nothing else changed
   * @throws IllegalArgumentException when it is shorter than a second or longer than a year
   */
  public static WatchPlan every(Duration interval) {
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("interval: from a second to a year: " + interval);
    }
    return new WatchPlan(
        interval, 2, ConnectionFilter.all(), ListingCall.DEFAULT_TIMEOUT, /* resumed= */ null);
  }

  /**
   * {@return how many looks in a row must see a health, or miss a connection, before it is told; 2
   * unless set} A look that failed neither counts nor breaks the row.
   *
   * @param looks at least one
   * @throws IllegalArgumentException when it is less than 1
   */
  public WatchPlan confirmations(int looks) {
    if (looks < 1) {
      throw new IllegalArgumentException("confirmations: at least 1: " + looks);
    }
    return new WatchPlan(interval, looks, filter, timeout, resumed);
  }

  /**
   * Watches only the connections of a provider or an owner. A connection that no longer matches is
   * told as removed.
   *
   * @param filter the conditions
   * @return the changed plan
   * @throws IllegalArgumentException when the filter has a state or a name: a connection that fails
   *     or is renamed would look like one that was removed
   */
  public WatchPlan filter(ConnectionFilter filter) {
    if (filter.state().isPresent() || filter.name().isPresent()) {
      throw new IllegalArgumentException(
          "filter: by provider and owner only; what changes is for the listener to judge: "
              + filter);
    }
    return new WatchPlan(interval, confirmations, filter, timeout, resumed);
  }

  /**
   * {@return how long one look may take, over all clients and pages; 30 seconds unless set} What
   * was not read by then is missing from the look, which is incomplete.
   *
   * @param timeout more than zero
   * @throws IllegalArgumentException when it is not positive
   */
  public WatchPlan timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: must be positive: " + timeout);
    }
    return new WatchPlan(interval, confirmations, filter, timeout, resumed);
  }

  /**
   * Goes on where another watch had come to, also in another process: what was told is not told
   * again, and what changed since is told.
   *
   * @param snapshot what the other watch knew
   * @return the changed plan
   */
  public WatchPlan resume(WatchSnapshot snapshot) {
    return new WatchPlan(
        interval, confirmations, filter, timeout, Objects.requireNonNull(snapshot, "snapshot"));
  }

  /** {@return the span between two looks} */
  public Duration interval() {
    return interval;
  }

  /** {@return how many looks confirm} */
  public int confirmations() {
    return confirmations;
  }

  /** {@return which connections} */
  public ConnectionFilter filter() {
    return filter;
  }

  /** {@return how long a look may take} */
  public Duration timeout() {
    return timeout;
  }

  /** {@return where to go on} */
  public Optional<WatchSnapshot> resumed() {
    return Optional.ofNullable(resumed);
  }

  /** Interval and confirmations. */
  @Override
  public String toString() {
    return "every " + interval + ", confirmed by " + confirmations + " looks";
  }
}
