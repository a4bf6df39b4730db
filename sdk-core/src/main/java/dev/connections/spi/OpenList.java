package dev.connections.spi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A list in an open body: each item is read when it is asked for, and what follows the list at its
 * end, so that a list which ends quietly was whole. Not thread-safe.
 *
 * @param <T> the items
 */
final class OpenList<T> implements AutoCloseable {
  private final ValueReader<T> items;
  private final JsonBody json;
  private final Findings findings;
  private int members;
  private boolean ended;
  private @Nullable RuntimeException broken;

  private OpenList(ValueReader<T> items, JsonBody json, Findings findings) {
    this.items = items;
    this.json = json;
    this.findings = findings;
  }

  /**
   * The list at this pointer; one that is null is empty.
   *
   * @throws IOException when there is something else, or the body breaks off; it is closed then
   */
  static <T> OpenList<T> at(String pointer, ValueReader<T> items, JsonBody json, Findings findings)
      throws IOException {
    OpenList<T> list = new OpenList<>(items, json, findings);
    try {
      list.enter(pointer);
      return list;
    } catch (IOException | RuntimeException e) {
      json.close();
      throw e;
    }
  }

  private void enter(String pointer) throws IOException {
    for (int at = 0; at < pointer.length(); members++) {
      int next = pointer.indexOf('/', at + 1);
      int end = next < 0 ? pointer.length() : next;
      String name = pointer.substring(at + 1, end);
      json.read(in -> in.enterMember(name));
      at = end;
    }
    if (!json.holds(JsonIn::enterList)) {
      leave();
    }
  }

  /**
   * The next item, or null at the end of the list. Items that cannot be read are passed over, and
   * told of.
   *
   * @throws RuntimeException the failure of the call, when the body is no JSON or breaks off; the
   *     same one when it is asked again, or the end would look like that of the list
   * @throws IllegalStateException when it was closed before its end
   */
  @Nullable T next() {
    if (broken != null) {
      throw broken;
    }
    return ended ? null : read();
  }

  private @Nullable T read() {
    try {
      T item = json.read(in -> in.nextItem(items));
      if (item == null) {
        leave();
      }
      return item;
    } catch (IOException e) {
      RuntimeException failure = findings.failure(e);
      broken = failure;
      letGo();
      throw failure;
    }
  }

  /** Reads on to the end of the objects around the list, and of the body. */
  private void leave() throws IOException {
    for (int left = members; left > 0; left--) {
      json.read(JsonIn::leaveObject);
    }
    json.end();
    ended = true;
    letGo();
  }

  /** Lets go of the body, wherever it was read to. */
  @Override
  public void close() {
    if (!ended && broken == null) {
      broken = new IllegalStateException("The stream was closed before its end");
    }
    letGo();
  }

  private void letGo() {
    try {
      json.close();
    } catch (IOException e) {
      // Nobody reads it any longer.
    }
  }
}
