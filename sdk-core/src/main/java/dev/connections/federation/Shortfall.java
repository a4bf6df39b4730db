package dev.connections.federation;

import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/** What is missing from the list of one client, and why. Used by one thread at a time. */
final class Shortfall {
  private static final String OPERATION = "list";

  private final ConnectionsClient client;
  private final List<SdkException> causes = new ArrayList<>();

  Shortfall(ConnectionsClient client) {
    this.client = client;
  }

  /** Why a client was not read to its end. */
  static SdkException ended(ConnectionsClient client, Reason reason) {
    return new TransportException(
        client.vendor(),
        OPERATION,
        Delivery.UNKNOWN,
        reason,
        client + " " + OPERATION + " " + words(reason) + ".",
        null);
  }

  /** One item is missing. */
  void add(Throwable failure) {
    causes.add(sdk(failure));
  }

  /** All the rest is missing, which says more than that single items are. */
  void addFirst(Throwable failure) {
    causes.add(0, sdk(failure));
  }

  /**
   * How the listing ended.
   *
   * @param connections that the outcome is to hold
   * @param some whether anything was read, held or not
   */
  Outcome judge(List<Connection> connections, boolean some) {
    if (causes.isEmpty()) {
      return new Outcome.Complete(client, connections);
    }
    SdkException cause = causes.remove(0);
    causes.forEach(cause::addSuppressed);
    return some
        ? new Outcome.Partial(client, connections, cause)
        : new Outcome.Failed(client, cause);
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case DEADLINE -> "did not end in time; allow it more: timeout()";
      case INTERRUPTED -> "ended because the waiting thread was interrupted";
      default -> "was cancelled";
    };
  }

  private SdkException sdk(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof SdkException ours) {
      return ours;
    }
    return new RefusedException(
        client.vendor(),
        OPERATION,
        client + " " + OPERATION + " failed in an unexpected way: " + cause.getClass().getName(),
        cause);
  }
}
