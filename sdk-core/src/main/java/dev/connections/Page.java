package dev.connections;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the way to the next. Immutable and thread-safe.
 *
 * @param <T> what is listed
 */
public final class Page<T> {
  private final List<T> items;
  private final List<RuntimeException> failures;
  private final @Nullable Call<Page<T>> next;

  private Page(List<T> items, List<RuntimeException> failures, @Nullable Call<Page<T>> next) {
    this.items = items;
    this.failures = failures;
    this.next = next;
  }

  /**
   * {@return a page of these items, with what could not be read, and the call for the next page if
   * any}
   *
   * @param <T> the items
   * @param items what could be read
   * @param failures an exception for each item that could not be read
   * @param next fetches the page that follows; null on the last
   */
  public static <T> Page<T> of(
      List<T> items, List<? extends RuntimeException> failures, @Nullable Call<Page<T>> next) {
    return new Page<>(List.copyOf(items), List.copyOf(failures), next);
  }

  /** {@return what could be read} */
  public List<T> items() {
    return items;
  }

  /**
   * {@return one {@code dev.connections.error.SdkException} for each item that could not be read; a
   * list with failures is not whole}
   */
  public List<RuntimeException> failures() {
    return failures;
  }

  /**
   * {@return the call that fetches the next page, with the credentials and the timeout that the
   * call of this one was given; empty on the last}
   */
  public Optional<Call<Page<T>>> next() {
    return Optional.ofNullable(next);
  }

  /** How many items, how many failures, and whether more follow. */
  @Override
  public String toString() {
    return items.size()
        + " items, "
        + failures.size()
        + " failures"
        + (next == null ? "" : ", more");
  }
}
