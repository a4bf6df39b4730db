package dev.connections.spi;

import dev.connections.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Hands out the items of page after page and, when all were handed out, throws what could not be
 * read: a list that ends quietly is whole.
 */
final class ItemIterator<T> implements Iterator<T> {
  private final Iterator<Page<T>> pages;
  private final List<RuntimeException> failures = new ArrayList<>();
  private Iterator<T> items = Collections.emptyIterator();

  ItemIterator(Iterator<Page<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext()) {
      if (!pages.hasNext()) {
        report();
        return false;
      }
      Page<T> page = pages.next();
      failures.addAll(page.failures());
      items = page.items().iterator();
    }
    return true;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no more items");
    }
    return items.next();
  }

  /** The exceptions are taken as they are: each was made for this reading of the list alone. */
  private void report() {
    if (failures.isEmpty()) {
      return;
    }
    RuntimeException first = failures.remove(0);
    failures.forEach(first::addSuppressed);
    failures.clear();
    throw first;
  }
}
