package dev.connections.federation;

import dev.connections.Connection;
import java.util.List;

/**
 * The connections of several clients, and for each client whether that is all of them. Immutable
 * and thread-safe.
 */
public final class Listing {
  private final List<Outcome> outcomes;
  private final List<Connection> connections;

  Listing(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
    this.connections = outcomes.stream().flatMap(o -> o.connections().stream()).toList();
  }

  /** Every connection that could be read, in the order of the clients. */
  public List<Connection> connections() {
    return connections;
  }

  /** Whether these are all of them. */
  public boolean isComplete() {
    return outcomes.stream().allMatch(Outcome.Complete.class::isInstance);
  }

  /** How each client's listing ended, in the order of the clients. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * The connections, all of them.
   *
   * @throws IncompleteListingException when some are missing
   */
  public List<Connection> orThrow() {
    if (!isComplete()) {
      throw new IncompleteListingException(outcomes);
    }
    return connections;
  }

  /** How many connections of how many clients, and whether it is whole. */
  @Override
  public String toString() {
    return connections.size()
        + " connections of "
        + outcomes.size()
        + " clients, "
        + (isComplete() ? "complete" : "incomplete");
  }
}
