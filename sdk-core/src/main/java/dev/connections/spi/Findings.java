package dev.connections.spi;

import dev.connections.Drift;

/** Told what a reply holds beside what was promised, while it is read. */
@FunctionalInterface
interface Findings {
  /** Whether what no mapper looks at may be passed over; nothing is told of it then. */
  default boolean areBrief() {
    return false;
  }

  /** An item of a list that cannot be read. */
  void unreadable(MismatchException item);

  /**
   * Something that is kept and not known.
   *
   * @param schema of the model or word
   * @param pointer where it stands
   */
  default void drift(Drift.Kind kind, String schema, String pointer) {}
}
