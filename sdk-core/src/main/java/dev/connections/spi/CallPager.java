package dev.connections.spi;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Page;
import dev.connections.Pager;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list over the calls that fetch its pages. */
final class CallPager implements Pager<Connection> {
  private final Calls calls;
  private final Call<Page<Connection>> first;
  private final ConnectionFilter filter;
  private final boolean source;

  CallPager(Calls calls, Call<Page<Connection>> first, ConnectionFilter filter, boolean source) {
    this.calls = calls;
    this.first = first;
    this.filter = filter;
    this.source = source;
  }

  @Override
  public Iterator<Connection> iterator() {
    return new ItemIterator<>(pages().iterator());
  }

  @Override
  public Stream<Connection> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(() -> items(traits), traits, false);
  }

  @Override
  public Iterable<Page<Connection>> pages() {
    return () -> new PageIterator<>(firstPage());
  }

  @Override
  public List<Connection> toList() {
    return stream().toList();
  }

  @Override
  public Call<Page<Connection>> firstPage() {
    return sift(first);
  }

  @Override
  public Pager<Connection> withoutSource() {
    return new CallPager(calls, first, filter, false);
  }

  private Spliterator<Connection> items(int traits) {
    return Spliterators.spliteratorUnknownSize(iterator(), traits);
  }

  private Call<Page<Connection>> sift(Call<Page<Connection>> page) {
    return calls.map(page, this::sift);
  }

  /** Vendors match as they please, some by a part of a word: what they let through is checked. */
  private Page<Connection> sift(Page<Connection> page) {
    List<Connection> kept = page.items().stream().filter(filter::matches).map(this::strip).toList();
    @Nullable Call<Page<Connection>> next = page.next().map(this::sift).orElse(null);
    return Page.of(kept, page.failures(), next);
  }

  private Connection strip(Connection connection) {
    return source ? connection : connection.toBuilder().source(null).build();
  }
}
