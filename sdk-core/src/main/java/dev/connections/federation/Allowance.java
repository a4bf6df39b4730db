package dev.connections.federation;

import dev.connections.TimeSource;
import java.time.Duration;

/**
 * What a listing may take.
 *
 * @param gate every request passes it
 * @param time the clock
 * @param end of the time allowed, as {@link TimeSource#nanoTime} counts
 */
record Allowance(Gate gate, TimeSource time, long end) {
  static Allowance of(Gate gate, TimeSource time, Duration timeout) {
    return new Allowance(gate, time, time.nanoTime() + timeout.toNanos());
  }

  /** The time that is left; negative when it is over. */
  Duration left() {
    return Duration.ofNanos(end - time.nanoTime());
  }
}
