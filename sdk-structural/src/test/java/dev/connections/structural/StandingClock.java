package dev.connections.structural;

import dev.connections.TimeSource;

/** No time passes, so that a deadline is as far away as it was set. */
final class StandingClock implements TimeSource {
  @Override
  public long nanoTime() {
    return 0;
  }
}
