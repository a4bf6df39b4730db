package dev.connections.federation;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Reads the list of one client, page after page, without holding a thread. */
final class ClientSweep {
  private static final String OPERATION = "list";

  private final ConnectionsClient client;
  private final long end;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final List<Connection> connections = new ArrayList<>();
  private final List<SdkException> failures = new ArrayList<>();
  private volatile @Nullable CompletableFuture<Page<Connection>> fetching;
  private boolean stopped;

  private ClientSweep(ConnectionsClient client, long end) {
    this.client = client;
    this.end = end;
  }

  /**
   * Starts reading.
   *
   * @param end of the time allowed, as {@link System#nanoTime} counts
   */
  static ClientSweep start(ConnectionsClient client, ConnectionFilter filter, long end) {
    ClientSweep sweep = new ClientSweep(client, end);
    try {
      sweep.fetch(client.list(filter).firstPage());
    } catch (RuntimeException e) {
      sweep.end(e);
    }
    return sweep;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  void stop() {
    give(lost(Reason.CANCELLED, "was cancelled"));
  }

  void interrupt() {
    give(lost(Reason.INTERRUPTED, "ended because the waiting thread was interrupted"));
  }

  private void give(SdkException why) {
    end(why);
    CompletableFuture<Page<Connection>> running = fetching;
    if (running != null) {
      running.cancel(true);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to the outcome
  private void fetch(Call<Page<Connection>> page) {
    long left = end - System.nanoTime();
    if (left <= 0) {
      end(lost(Reason.DEADLINE, "did not end in time; allow it more: timeout()"));
      return;
    }
    CompletableFuture<Page<Connection>> running =
        page.timeout(Duration.ofNanos(left)).executeAsync();
    fetching = running;
    if (outcome.isDone()) { // stopped between two pages
      running.cancel(true);
    }
    running.whenComplete(this::fetched);
  }

  private void fetched(@Nullable Page<Connection> page, @Nullable Throwable failure) {
    if (page == null) {
      end(failure == null ? new IllegalStateException("No page") : failure);
      return;
    }
    if (!take(page)) {
      return;
    }
    try {
      page.next().ifPresentOrElse(this::fetch, () -> end(null));
    } catch (RuntimeException e) {
      end(e);
    }
  }

  /** What comes after the end was declared would contradict it. */
  private boolean take(Page<Connection> page) {
    synchronized (connections) {
      if (!stopped) {
        connections.addAll(page.items());
        page.failures().forEach(failure -> failures.add(sdk(failure)));
      }
      return !stopped;
    }
  }

  private void end(@Nullable Throwable failure) {
    synchronized (connections) {
      if (stopped) {
        return;
      }
      stopped = true;
      if (failure != null) {
        failures.add(0, sdk(failure));
      }
    }
    outcome.complete(judged());
  }

  private Outcome judged() {
    if (failures.isEmpty()) {
      return new Outcome.Complete(client, connections);
    }
    SdkException cause = failures.get(0);
    failures.stream().skip(1).forEach(cause::addSuppressed);
    return connections.isEmpty()
        ? new Outcome.Failed(client, cause)
        : new Outcome.Partial(client, connections, cause);
  }

  private SdkException lost(Reason reason, String what) {
    return new TransportException(
        client.vendor(),
        OPERATION,
        Delivery.UNKNOWN,
        reason,
        client + " " + OPERATION + " " + what + ".",
        null);
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
