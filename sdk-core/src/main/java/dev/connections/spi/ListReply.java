package dev.connections.spi;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.Page;
import dev.connections.corridor.Answer;
import dev.connections.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's reply to a listing, on its way to become a page of connections.
 *
 * @param <L> the vendor's list model
 */
public final class ListReply<L> {
  private final Answer<L> answer;
  private final Supplier<Unreadable> unreadable;
  private final Function<String, ConnectionRef> refs;

  ListReply(
      Answer<L> answer, Supplier<Unreadable> unreadable, Function<String, ConnectionRef> refs) {
    this.answer = answer;
    this.unreadable = unreadable;
    this.refs = refs;
  }

  /** {@return what the vendor sent} */
  public L value() {
    return answer.value();
  }

  /** {@return how many items the vendor sent that could not be read at all} */
  public int unreadableItems() {
    return answer.failures().size();
  }

  /**
   * {@return the page of these items}
   *
   * @param <S> the vendor's model
   * @param items what the vendor sent
   * @param pointer where in the reply the items stand
   * @param mapper where the list stands in the reply, as a JSON pointer
   * @param next fetches the next page; null on the last
   */
  public <S> Page<Connection> page(
      List<S> items,
      String pointer,
      ConnectionMapper<S> mapper,
      @Nullable Call<Page<Connection>> next) {
    return page(items, item -> true, pointer, mapper, List.of(), next);
  }

  /**
   * {@return the page of those of these items that are wanted}
   *
   * @param <S> the vendor's model
   * @param items what the vendor sent
   * @param wanted whether an item belongs on the page; the others are passed over
   * @param pointer where in the reply the items stand
   * @param mapper whether the item belongs to the list
   * @param trouble what else is wrong with the page
   * @param next fetches the next page; null on the last
   */
  public <S> Page<Connection> page(
      List<S> items,
      Predicate<S> wanted,
      String pointer,
      ConnectionMapper<S> mapper,
      List<DecodingException> trouble,
      @Nullable Call<Page<Connection>> next) {
    List<Connection> connections = new ArrayList<>(items.size());
    List<DecodingException> failures = new ArrayList<>(answer.failures());
    int position = -1;
    for (S item : items) {
      position = readablePosition(pointer, position + 1);
      Connection connection =
          wanted.test(item) ? connection(item, pointer, position, mapper, failures) : null;
      if (connection != null) {
        connections.add(connection);
      }
    }
    failures.addAll(trouble);
    return Page.of(connections, failures, next);
  }

  /** Items that could not be read are missing among the items, but not in the reply. */
  private int readablePosition(String pointer, int from) {
    int position = from;
    while (!answer.failures().isEmpty() && isUnreadable(pointer + "/" + position)) {
      position++;
    }
    return position;
  }

  private boolean isUnreadable(String item) {
    return answer.failures().stream()
        .map(DecodingException::pointer)
        .anyMatch(at -> at.equals(item) || at.startsWith(item + "/"));
  }

  /** The connection, or null and one failure more when the item names none. */
  <S> @Nullable Connection connection(
      S item,
      String pointer,
      int position,
      ConnectionMapper<S> mapper,
      List<DecodingException> failures) {
    try {
      return connection(item, mapper);
    } catch (MissingIdException e) {
      failures.add(nameless(pointer + "/" + position, e));
      return null;
    }
  }

  /** What could not be read so far, and is not told again. */
  List<DecodingException> takeFailures() {
    List<DecodingException> taken = new ArrayList<>(answer.failures());
    answer.failures().clear();
    return taken;
  }

  /**
   * One connection.
   *
   * @param pointer where in the reply it stands
   * @throws DecodingException when it names no connection
   */
  <S> Connection connection(S source, String pointer, ConnectionMapper<S> mapper) {
    try {
      return connection(source, mapper);
    } catch (MissingIdException e) {
      throw nameless(pointer, e);
    }
  }

  private <S> Connection connection(S source, ConnectionMapper<S> mapper)
      throws MissingIdException {
    return mapper.map(source, refs).source(answer.brief() ? null : source).build();
  }

  private DecodingException nameless(String pointer, MissingIdException e) {
    return failure(pointer + "/" + e.member(), "a connection without " + e.member());
  }

  /**
   * {@return what a reply that contradicts itself is answered with}
   *
   * @param pointer where in the reply
   * @param what is wrong, in a few words
   */
  public DecodingException failure(String pointer, String what) {
    return unreadable.get().at(pointer, what, null);
  }
}
