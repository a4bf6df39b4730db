package dev.connections;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list that is fetched page by page while it is read, and anew each time it is iterated.
 *
 * <p>Reading blocks on the network when a page is used up, each page at most for the client's
 * timeout; but for {@link #stream} nothing is held open between items or pages. A failure is thrown
 * where it happens, as a {@code dev.connections.error.SdkException}; items that cannot be read are
 * reported after all the others were handed out, by throwing the first failure with the rest
 * suppressed. So a list that ends without an exception is whole. Immutable and thread-safe; its
 * iterators are not.
 *
 * @param <T> what is listed
 */
public interface Pager<T> extends Iterable<T> {
  /**
   * {@return the items as a lazy stream, for lists too long to be held in memory: where the vendor
   * sends all of them in one reply, each is read from the open body when it is asked for} So close
   * it, in a try statement, unless it is read to its end; a connection to the vendor is in use
   * until then.
   *
   * <p>The time that is spent with the items does not count towards the timeout, only what is spent
   * with waiting for the vendor. Nothing is tried again once the first item was handed out.
   */
  Stream<T> stream();

  /**
   * {@return the pages, fetched one after another while they are iterated} Unlike items, they do
   * not fail for what cannot be read: see {@link Page#failures}.
   */
  Iterable<Page<T>> pages();

  /** {@return every item, all in memory, unmodifiable} Fails when one of them cannot be read. */
  List<T> toList();

  /**
   * {@return the call that fetches the first page; {@link Page#next} leads on, also asynchronously}
   */
  Call<Page<T>> firstPage();

  /** {@return the same list without the vendors' typed models, in less memory} */
  Pager<T> withoutSource();
}
