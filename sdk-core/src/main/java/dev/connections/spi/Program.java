package dev.connections.spi;

import dev.connections.CallDescription;
import dev.connections.corridor.Deadline;
import dev.connections.corridor.Step;
import java.time.Duration;
import java.util.List;

/**
 * What a call does when it is carried out: one exchange, or several in a row. Immutable.
 *
 * @param <T> what it gives
 */
interface Program<T> {
  /** Begins; whoever drives it carries out the steps it asks for. */
  Step<T> begin(CallOptions options, Deadline deadline);

  /** The operation it begins with. */
  Operation operation();

  /** The requests it would send. */
  List<CallDescription.Exchange> describe(CallOptions options);

  /** How long it may take unless its caller says otherwise. */
  Duration timeout();

  /**
   * Refuses options that it cannot honour.
   *
   * @throws IllegalArgumentException when there are such
   */
  void check(CallOptions options);
}
