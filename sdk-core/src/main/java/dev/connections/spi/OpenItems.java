package dev.connections.spi;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections of an open body, each read when it is asked for. The vendor is asked with the
 * first; at the end, what could not be read is thrown. Not thread-safe.
 *
 * @param <S> the vendor's model of a connection
 */
final class OpenItems<S> extends AbstractSpliterator<Connection> {
  private final Call<ListReply<OpenList<S>>> call;
  private final WholeList<?, S> list;
  private final ConnectionFilter filter;
  private final List<DecodingException> nameless = new ArrayList<>();
  private @Nullable ListReply<OpenList<S>> reply;
  private int read;

  OpenItems(Call<ListReply<OpenList<S>>> call, WholeList<?, S> list, ConnectionFilter filter) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.call = call;
    this.list = list;
    this.filter = filter;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Connection> action) {
    ListReply<OpenList<S>> open = opened();
    for (S item = open.value().next(); item != null; item = open.value().next()) {
      int position = read++ + open.unreadableItems();
      Connection connection =
          open.connection(item, list.pointer(), position, list.mapper(), nameless);
      if (connection != null && filter.matches(connection)) {
        action.accept(connection);
        return true;
      }
    }
    report(open);
    return false;
  }

  /** Lets go of the body, if there is one. */
  void close() {
    if (reply != null) {
      reply.value().close();
    }
  }

  private ListReply<OpenList<S>> opened() {
    ListReply<OpenList<S>> open = reply == null ? call.execute() : reply;
    reply = open;
    return open;
  }

  private void report(ListReply<OpenList<S>> open) {
    List<DecodingException> failures = open.takeFailures();
    failures.addAll(nameless);
    nameless.clear();
    if (!failures.isEmpty()) {
      DecodingException first = failures.remove(0);
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }
}
