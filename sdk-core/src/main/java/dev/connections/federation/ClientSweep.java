package dev.connections.federation;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads the list of one client, page after page, without holding a thread. */
final class ClientSweep {
  private final ConnectionsClient client;
  private final Allowance allowance;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final List<Connection> connections = new ArrayList<>();
  private final Shortfall shortfall;
  private volatile @Nullable CompletableFuture<Page<Connection>> fetching;
  private boolean stopped;

  private ClientSweep(ConnectionsClient client, Allowance allowance) {
    this.client = client;
    this.allowance = allowance;
    this.shortfall = new Shortfall(client);
  }

  static ClientSweep start(ConnectionsClient client, ConnectionFilter filter, Allowance allowance) {
    ClientSweep sweep = new ClientSweep(client, allowance);
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

  /** Ends the reading; what was read until now is the outcome. */
  void stop(Reason reason) {
    end(Shortfall.ended(client, reason));
  }

  /** Ends the request under way, or waiting for its turn, of a reading that has ended. */
  void cancel() {
    CompletableFuture<Page<Connection>> running = fetching;
    if (running != null) {
      running.cancel(true);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to the outcome
  private void fetch(Call<Page<Connection>> page) {
    Gate.Turn<Page<Connection>> turn = allowance.gate().pass(() -> ask(page));
    fetching = turn;
    if (outcome.isDone()) { // stopped between two pages
      cancel();
    }
    if (turn.isWaiting()) {
      boundWait(turn);
    }
    turn.whenComplete(this::fetched);
  }

  private CompletableFuture<Page<Connection>> ask(Call<Page<Connection>> page) {
    Duration left = allowance.left();
    if (outcome.isDone()) {
      throw Shortfall.ended(client, Reason.CANCELLED);
    }
    if (left.isNegative() || left.isZero()) {
      throw late();
    }
    return page.timeout(left).executeAsync();
  }

  /** What is under way ends itself; what waits for its turn has nothing that would end it. */
  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to the outcome
  private void boundWait(Gate.Turn<Page<Connection>> turn) {
    Runnable forget =
        allowance.time().schedule(allowance.left(), Runnable::run, () -> turn.giveUp(late()));
    turn.whenComplete((page, failure) -> forget.run());
  }

  private SdkException late() {
    return Shortfall.ended(client, Reason.DEADLINE);
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
        page.failures().forEach(shortfall::add);
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
        shortfall.addFirst(failure);
      }
    }
    outcome.complete(shortfall.judge(connections, !connections.isEmpty()));
  }
}
