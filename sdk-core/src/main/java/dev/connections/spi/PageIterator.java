package dev.connections.spi;

import dev.connections.Call;
import dev.connections.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Fetches one page after another, each when it is asked for. */
final class PageIterator<T> implements Iterator<Page<T>> {
  private @Nullable Page<T> fetched;
  private @Nullable Call<Page<T>> next;

  PageIterator(Call<Page<T>> first) {
    this.next = first;
  }

  /** Begins with a page that is there. */
  PageIterator(Page<T> fetched) {
    this.fetched = fetched;
    this.next = fetched.next().orElse(null);
  }

  @Override
  public boolean hasNext() {
    return fetched != null || next != null;
  }

  /** A page that fails can be asked for again: the iterator stays where it is. */
  @Override
  public Page<T> next() {
    if (fetched != null) {
      Page<T> page = fetched;
      fetched = null;
      return page;
    }
    if (next == null) {
      throw new NoSuchElementException("There are no more pages");
    }
    Page<T> page = next.execute();
    next = page.next().orElse(null);
    return page;
  }
}
