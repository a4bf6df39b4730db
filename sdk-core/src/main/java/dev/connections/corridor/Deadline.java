package dev.connections.corridor;

import dev.connections.TimeSource;
import java.time.Duration;

/** The moment at which a call gives up, and how far off it is. */
public final class Deadline {
  private final TimeSource time;
  private final long end;

  private Deadline(TimeSource time, long end) {
    this.time = time;
    this.end = end;
  }

  /** The deadline this long from now. */
  public static Deadline after(Duration timeout, TimeSource time) {
    return new Deadline(time, time.nanoTime() + saturated(timeout));
  }

  /** How long is left; never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - time.nanoTime()));
  }

  /** Whether nothing is left. */
  public boolean passed() {
    return end - time.nanoTime() <= 0;
  }

  /** A century and more are one and the same here, and neither may overflow. */
  private static long saturated(Duration timeout) {
    return timeout.compareTo(Duration.ofDays(36_500)) > 0
        ? Duration.ofDays(36_500).toNanos()
        : timeout.toNanos();
  }
}
