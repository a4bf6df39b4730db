package dev.connections.testing.contract;

import dev.connections.Call;
import dev.connections.CallDescription.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The table of a vendor's operations. Not thread-safe.
 *
 * @param <C> the vendor's client
 */
public final class Operations<C> {
  private final List<Expected<C>> rows = new ArrayList<>();

  Operations() {}

  /**
   * Adds an operation that changes nothing.
   *
   * @param name the operation's name
   * @param call makes the call; sends nothing
   * @param request method and path with query as sent, such as {@code GET /api/connections?limit=2}
   * @return the row, to which more can be added
   */
  public Expected<C> safe(String name, Function<C, ? extends Call<?>> call, String request) {
    return add(name, call, request, Replay.SAFE);
  }

  /**
   * Adds an operation that has the same effect once and twice.
   *
   * @param name the operation's name
   * @param call makes the call; sends nothing
   * @param request method and path with query as sent
   * @return the row, to which more can be added
   */
  public Expected<C> idempotent(String name, Function<C, ? extends Call<?>> call, String request) {
    return add(name, call, request, Replay.IDEMPOTENT);
  }

  /**
   * Adds an operation that must not be sent twice.
   *
   * @param name the operation's name
   * @param call makes the call; sends nothing
   * @param request method and path with query as sent
   * @return the row, to which more can be added
   */
  public Expected<C> never(String name, Function<C, ? extends Call<?>> call, String request) {
    return add(name, call, request, Replay.NEVER);
  }

  List<Expected<C>> rows() {
    return List.copyOf(rows);
  }

  private Expected<C> add(
      String name, Function<C, ? extends Call<?>> call, String request, Replay replay) {
    Expected<C> row = new Expected<>(name, call, request, replay);
    rows.add(row);
    return row;
  }
}
