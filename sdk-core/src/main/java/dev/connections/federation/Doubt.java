package dev.connections.federation;

import dev.connections.Health;
import dev.connections.Health.Actor;
import dev.connections.Health.Condition;

/**
 * A health that was seen but is not confirmed.
 *
 * @param condition what it would be
 * @param actor who would have to act
 * @param sighting how often it was seen
 */
record Doubt(Condition condition, Actor actor, Sighting sighting) {
  /** What can be done next follows from the rest. */
  static boolean same(Health one, Health other) {
    return one.condition() == other.condition() && one.actor() == other.actor();
  }

  /**
   * Whether this doubts the same as that health does. One that is broken now in this way, now in
   * that, is broken all the while.
   */
  boolean isOf(Health told, Health seen) {
    return condition == seen.condition()
        && (condition != told.condition() || actor == seen.actor());
  }
}
