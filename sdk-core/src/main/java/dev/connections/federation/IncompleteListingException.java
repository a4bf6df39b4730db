package dev.connections.federation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A listing is not whole; says for every client that failed, why. Thrown by {@link
 * Listing#orThrow}, and at the end of a {@linkplain Connections#stream() stream}, when everything
 * that could be read was handed out. The reasons are suppressed in it.
 */
@SuppressWarnings("serial")
public final class IncompleteListingException extends RuntimeException {
  private final List<Outcome> outcomes;

  IncompleteListingException(List<Outcome> outcomes) {
    super(message(outcomes));
    this.outcomes = List.copyOf(outcomes);
    outcomes.forEach(this::remember);
  }

  /**
   * {@return how the listing of each client ended, the complete ones included} After a {@linkplain
   * Connections#stream() stream} they hold no connections: it has handed those out.
   */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  private void remember(Outcome outcome) {
    if (outcome instanceof Outcome.Partial partial) {
      addSuppressed(partial.cause());
    } else if (outcome instanceof Outcome.Failed failed) {
      addSuppressed(failed.cause());
    }
  }

  private static String message(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> !(outcome instanceof Outcome.Complete))
        .map(Outcome::toString)
        .collect(Collectors.joining("; ", "The listing is not whole: ", ""));
  }
}
