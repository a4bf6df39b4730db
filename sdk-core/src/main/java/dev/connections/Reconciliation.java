package dev.connections;

import java.util.Objects;

/**
 * What became of a create of which nobody can tell whether it was carried out, as far as the
 * vendor's list shows. Immutable and thread-safe.
 */
public sealed interface Reconciliation {
  /**
   * The connection is there: do not create it again.
   *
   * @param connection what is there, found by the vendor's natural key
   * @param createdByThisCall whether it was certainly created after the call began, by the vendor's
   *     clock, which the reply shows to a second only. False claims nothing: it was there before,
   *     or was created so soon after the call began that the clocks cannot tell. Somebody else who
   *     creates the same at the same time cannot be told apart from the call
   */
  record Found(Connection connection, boolean createdByThisCall) implements Reconciliation {
    /**
     * Refuses nulls.
     *
     * @param connection what is there, found by the vendor's natural key
     * @param createdByThisCall whether it was certainly created after the call began, by the
     *     vendor's clock, which the reply shows to a second only. False claims nothing: it was
     *     there before, or was created so soon after the call began that the clocks cannot tell.
     *     Somebody else who creates the same at the same time cannot be told apart from the call
     */
    public Found {
      Objects.requireNonNull(connection, "connection");
    }
  }

  /**
   * The vendor's whole list was read, and the connection is not in it. It can still appear, while
   * the vendor may be at work on the call: wait as long as that can take before creating it again.
   */
  record Absent() implements Reconciliation {}

  /**
   * The vendor's list cannot tell.
   *
   * @param reason why, in a sentence without a secret
   */
  record Undecided(String reason) implements Reconciliation {
    /**
     * Refuses nulls.
     *
     * @param reason why, in a sentence without a secret
     */
    public Undecided {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
