package dev.connections.federation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.connections.Connection;
import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** {@return every connection that could be read, in the order of the clients} */
  public List<Connection> connections() {
    return connections;
  }

  /** {@return whether these are all of them} */
  public boolean isComplete() {
    return outcomes.stream().allMatch(Outcome.Complete.class::isInstance);
  }

  /** {@return how each client's listing ended, in the order of the clients} */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * {@return the connections, all of them}
   *
   * @throws IncompleteListingException when some are missing
   */
  public List<Connection> orThrow() {
    if (!isComplete()) {
      throw new IncompleteListingException(outcomes);
    }
    return connections;
  }

  /**
   * {@return this listing as JSON, as a user's own mapper writes it: {@code complete}, {@code
   * connections} as {@link Connection#toJson} has them, and {@code outcomes}} It is not read back,
   * since it holds clients and exceptions.
   */
  @JsonValue
  public Json toJson() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("complete", isComplete());
    members.put("connections", connections.stream().map(Connection::toJson).toList());
    members.put("outcomes", outcomes.stream().map(Outcome::toJson).toList());
    return Json.of(members);
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
