package dev.connections.federation;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import dev.connections.error.TransportException.Reason;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The list of one client for a consumer who takes page after page. Each page is asked for when the
 * one before it is taken, so that no more than one waits. One thread uses it, but any may stop it.
 */
final class ClientFeed {
  private final ConnectionsClient client;
  private final Gate gate;
  private final Consumer<ClientFeed> arrived;
  private final Shortfall shortfall;
  private volatile @Nullable CompletableFuture<Page<Connection>> fetching;
  private volatile @Nullable Reason stopped;
  private boolean some;
  private boolean ended;
  private @Nullable Outcome outcome;

  /**
   * A feed that has asked for nothing yet.
   *
   * @param arrived is told whenever there is something to {@link #take}
   */
  ClientFeed(ConnectionsClient client, Gate gate, Consumer<ClientFeed> arrived) {
    this.client = client;
    this.gate = gate;
    this.arrived = arrived;
    this.shortfall = new Shortfall(client);
  }

  void begin(ConnectionFilter filter) {
    try {
      fetch(client.list(filter).firstPage());
    } catch (RuntimeException e) {
      end(e);
    }
  }

  /** The connections of the page that arrived; none when a failure arrived in its stead. */
  List<Connection> take() {
    CompletableFuture<Page<Connection>> page = fetching;
    if (page == null || isEnded()) {
      return List.of();
    }
    try {
      return read(page.join());
    } catch (RuntimeException e) {
      end(e);
      return List.of();
    }
  }

  boolean isEnded() {
    return ended || stopped != null;
  }

  /** Lets no other request follow. */
  void stop(Reason reason) {
    if (stopped == null) {
      stopped = reason;
    }
  }

  /** Ends the request under way, or waiting for its turn, of a feed that was stopped. */
  void cancel() {
    CompletableFuture<Page<Connection>> running = fetching;
    if (running != null) {
      running.cancel(true);
    }
  }

  /** How it ended; the connections were handed out, so the outcome holds none. */
  Outcome outcome() {
    if (outcome == null) {
      Reason reason = stopped;
      if (!ended && reason != null) {
        end(Shortfall.ended(client, reason));
      }
      outcome = shortfall.judge(List.of(), some);
    }
    return outcome;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to whoever takes it
  private void fetch(Call<Page<Connection>> page) {
    CompletableFuture<Page<Connection>> turn = gate.pass(() -> ask(page));
    fetching = turn;
    if (stopped != null) { // between two pages
      cancel();
    }
    turn.whenComplete((got, failure) -> arrived.accept(this));
  }

  private CompletableFuture<Page<Connection>> ask(Call<Page<Connection>> page) {
    Reason reason = stopped;
    if (reason != null) {
      throw Shortfall.ended(client, reason);
    }
    return page.executeAsync();
  }

  private List<Connection> read(Page<Connection> page) {
    page.failures().forEach(shortfall::add);
    some |= !page.items().isEmpty();
    page.next().ifPresentOrElse(this::fetch, () -> ended = true);
    return page.items();
  }

  private void end(Throwable failure) {
    ended = true;
    shortfall.addFirst(failure);
  }
}
