package dev.connections.spi;

import dev.connections.Drift;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Told what a reply holds beside what was promised, while it is read. */
@FunctionalInterface
interface Findings {
  /** Whether what no mapper looks at may be passed over; nothing is told of it then. */
  default boolean onlyNormalised() {
    return false;
  }

  /** What it means for the call that something cannot be read, or that the body breaks off. */
  default RuntimeException failure(IOException e) {
    return new UncheckedIOException(e);
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
