package dev.connections.spi;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Page;
import dev.connections.Pager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list over the calls that fetch its pages. */
final class CallPager implements Pager<Connection> {
  private final Calls calls;
  private final Call<Page<Connection>> first;
  private final ConnectionFilter filter;
  private final boolean source;
  private final @Nullable Function<CallOptions, OpenItems<?>> open;

  CallPager(
      Calls calls,
      Call<Page<Connection>> first,
      ConnectionFilter filter,
      boolean source,
      @Nullable Function<CallOptions, OpenItems<?>> open) {
    this.calls = calls;
    this.first = first;
    this.filter = filter;
    this.source = source;
    this.open = open;
  }

  @Override
  public Iterator<Connection> iterator() {
    return new ItemIterator<>(pages().iterator());
  }

  @Override
  public Stream<Connection> stream() {
    if (open != null) {
      OpenItems<?> items = open.apply(source ? CallOptions.NONE : CallOptions.NONE.briefly());
      return StreamSupport.stream(items, false).onClose(items::close);
    }
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(() -> items(traits), traits, false);
  }

  @Override
  public Iterable<Page<Connection>> pages() {
    return () -> new PageIterator<>(firstPage());
  }

  @Override
  public List<Connection> toList() {
    Page<Connection> first = firstPage().execute();
    if (first.next().isEmpty() && first.failures().isEmpty()) {
      return first.items();
    }
    List<Connection> all = new ArrayList<>();
    new ItemIterator<>(new PageIterator<>(first)).forEachRemaining(all::add);
    return List.copyOf(all);
  }

  @Override
  public Call<Page<Connection>> firstPage() {
    return isOnePageOfAll() ? shown(first) : sift(first, List.of());
  }

  /** Then there is nothing to sift and no page before that could come again. */
  private boolean isOnePageOfAll() {
    return open != null && filter.equals(ConnectionFilter.all());
  }

  private Call<Page<Connection>> shown(Call<Page<Connection>> page) {
    return calls.shown(page, !source);
  }

  @Override
  public Pager<Connection> withoutSource() {
    return new CallPager(calls, first, filter, false, open);
  }

  private Spliterator<Connection> items(int traits) {
    return Spliterators.spliteratorUnknownSize(iterator(), traits);
  }

  /**
   * The page that this call fetches.
   *
   * @param before what the page before it held; empty for the first
   */
  private Call<Page<Connection>> sift(Call<Page<Connection>> page, List<ConnectionRef> before) {
    Call<Page<Connection>> sifted =
        calls.page(page, reply -> isRepeated(reply, before) ? endless(reply) : sift(reply.value()));
    return shown(sifted);
  }

  /** Vendors match as they please, some by a part of a word: what they let through is checked. */
  private Page<Connection> sift(Page<Connection> page) {
    if (filter.equals(ConnectionFilter.all()) && page.next().isEmpty()) {
      return page;
    }
    List<Connection> kept = page.items().stream().filter(filter::matches).toList();
    @Nullable Call<Page<Connection>> next =
        page.next().map(call -> sift(call, refs(page))).orElse(null);
    return Page.of(kept, page.failures(), next);
  }

  private static boolean isRepeated(ListReply<Page<Connection>> reply, List<ConnectionRef> before) {
    return !before.isEmpty() && before.equals(refs(reply.value()));
  }

  /** A server that does not heed where a page is to begin sends the same one for ever. */
  private static Page<Connection> endless(ListReply<Page<Connection>> reply) {
    String what = "a page that repeats the one before it, so that the rest of the list is missing";
    return Page.of(List.of(), List.of(reply.failure("", what)), null);
  }

  private static List<ConnectionRef> refs(Page<Connection> page) {
    return page.items().stream().map(Connection::ref).toList();
  }
}
