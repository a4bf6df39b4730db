package dev.connections.testing;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.Page;
import dev.connections.Pager;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A list of one page. */
record MemoryPager(MemoryOperation operation, Supplier<List<Connection>> work)
    implements Pager<Connection> {
  @Override
  public Stream<Connection> stream() {
    return toList().stream();
  }

  @Override
  public Iterable<Page<Connection>> pages() {
    return () -> List.of(page()).iterator();
  }

  @Override
  public List<Connection> toList() {
    return work.get();
  }

  @Override
  public Call<Page<Connection>> firstPage() {
    return operation.giving(this::page);
  }

  @Override
  public Pager<Connection> withoutSource() {
    return new MemoryPager(
        operation,
        () -> toList().stream().map(each -> each.toBuilder().source(null).build()).toList());
  }

  @Override
  public Iterator<Connection> iterator() {
    return toList().iterator();
  }

  private Page<Connection> page() {
    return Page.of(toList(), List.of(), null);
  }
}
