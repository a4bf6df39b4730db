package dev.connections.federation;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionsClient;
import dev.connections.error.TransportException.Reason;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections of several clients, page by page as the pages arrive. Asks nobody before the
 * first connection is wanted. One thread uses it, but any may close it.
 */
final class Arrivals implements Spliterator<Connection>, AutoCloseable {
  private final ConnectionFilter filter;
  private final BlockingQueue<ClientFeed> arrived = new LinkedBlockingQueue<>();
  private final List<ClientFeed> feeds;
  private Iterator<Connection> items = Collections.emptyIterator();
  private boolean begun;

  Arrivals(List<ConnectionsClient> clients, ConnectionFilter filter, Gate gate) {
    this.filter = filter;
    this.feeds =
        clients.stream().map(client -> new ClientFeed(client, gate, arrived::add)).toList();
  }

  /**
   * Waits for a connection of whichever client.
   *
   * @throws IncompleteListingException when all that could be read was handed out and something is
   *     missing
   */
  @Override
  public boolean tryAdvance(Consumer<? super Connection> action) {
    begin();
    while (!items.hasNext()) {
      if (feeds.stream().allMatch(ClientFeed::isEnded)) {
        report();
        return false;
      }
      items = next().take().iterator();
    }
    action.accept(items.next());
    return true;
  }

  /** It cannot be split: a part that runs ahead would fetch what nobody has asked for. */
  @Override
  public @Nullable Spliterator<Connection> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return NONNULL;
  }

  /** Ends every exchange. Whoever still reads is told that the listing is not whole. */
  @Override
  public void close() {
    stop(Reason.CANCELLED);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      feeds.forEach(feed -> feed.begin(filter));
    }
  }

  private ClientFeed next() {
    try {
      return arrived.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(Reason.INTERRUPTED);
      throw incomplete();
    }
  }

  /** All are stopped before the first is cancelled: its place would let in another of them. */
  private void stop(Reason reason) {
    feeds.forEach(feed -> feed.stop(reason));
    feeds.forEach(ClientFeed::cancel);
  }

  private void report() {
    IncompleteListingException incomplete = incomplete();
    if (!incomplete.outcomes().stream().allMatch(Outcome.Complete.class::isInstance)) {
      throw incomplete;
    }
  }

  private IncompleteListingException incomplete() {
    return new IncompleteListingException(feeds.stream().map(ClientFeed::outcome).toList());
  }
}
