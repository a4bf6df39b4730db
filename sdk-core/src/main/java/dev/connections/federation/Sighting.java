package dev.connections.federation;

import java.time.Duration;
import java.time.Instant;

/**
 * How often in a row the same thing was seen.
 *
 * @param first when it was seen first
 * @param last when it was counted last
 * @param times how often it was counted
 */
record Sighting(Instant first, Instant last, int times) {
  static Sighting at(Instant now) {
    return new Sighting(now, now, 1);
  }

  /**
   * Seen again. It does not count when it follows too soon: two looks within a second, as hints can
   * cause them, would take a hiccup for a state. A clock that was set back must not stop the count.
   */
  Sighting again(Instant now, Duration apart) {
    boolean tooSoon = !now.isBefore(last) && now.isBefore(last.plus(apart));
    return tooSoon ? this : new Sighting(first, now, times + 1);
  }
}
