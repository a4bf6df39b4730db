package dev.connections.federation;

import dev.connections.Connection;
import dev.connections.Health;

/**
 * Is told what a {@link Watch} sees. Its methods are called one after another on one daemon thread,
 * which all watches of the same {@link Connections} share, so they should be quick.
 *
 * <p>What a method throws goes to that thread's {@link Thread.UncaughtExceptionHandler}, which
 * prints it unless the application set another; the watch goes on, and the event counts as told.
 *
 * <p>No connection has a {@linkplain Connection#source source}, but for those in the listing of
 * {@link Looked}: a watch remembers for long what it saw, and the vendors' models may hold secrets.
 */
public interface WatchListener {
  /**
   * A connection is there that was not. Its health is what the first look saw of it.
   *
   * @param event what is told
   */
  default void onAdded(Added event) {}

  /**
   * Something else than status and times differs. Needs no confirmation.
   *
   * @param event what is told
   */
  default void onChanged(Changed event) {}

  /**
   * Whether the connection works, or who has to act, differs.
   *
   * @param event what is told
   */
  default void onStatusChanged(StatusChanged event) {}

  /**
   * A connection that was broken works; told in place of a changed status.
   *
   * @param event what is told
   */
  default void onRecovered(Recovered event) {}

  /**
   * A connection is gone from the complete list of its client.
   *
   * @param event what is told
   */
  default void onRemoved(Removed event) {}

  /**
   * A client could not be read, or not whole. Told at every look for which it is so.
   *
   * @param event what is told
   */
  default void onIncomplete(Incomplete event) {}

  /**
   * A look is over and everything it showed was told: a good moment to save the snapshot.
   *
   * @param event what is told
   */
  default void onLooked(Looked event) {}

  /**
   * A connection is new.
   *
   * @param connection which
   * @param health as the first look saw it
   */
  record Added(Connection connection, Health health) {}

  /**
   * A connection changed.
   *
   * @param before as it was told last
   * @param after as it is now, with the status that was told last
   */
  record Changed(Connection before, Connection after) {}

  /**
   * The health of a connection changed.
   *
   * @param before as it was told last
   * @param after as it is now
   * @param was its health before
   * @param health its health now, since the first look that saw it
   */
  record StatusChanged(Connection before, Connection after, Health was, Health health) {}

  /**
   * A connection works again.
   *
   * @param before as it was told last
   * @param after as it is now
   * @param was its health before; tells since when it was broken
   * @param health its health now, since the first look that saw it
   */
  record Recovered(Connection before, Connection after, Health was, Health health) {}

  /**
   * A connection is gone.
   *
   * @param connection as it was told last
   */
  record Removed(Connection connection) {}

  /**
   * A look at one client was not whole. Nothing follows from it for connections that it lacks.
   *
   * @param outcome {@link Outcome.Partial} or {@link Outcome.Failed}: whose, and why
   */
  record Incomplete(Outcome outcome) {}

  /**
   * A look is over.
   *
   * @param listing what it saw; of a single client when it followed a {@linkplain Watch#lookSoon
   *     hint}
   * @param snapshot what the watch knows after it
   */
  record Looked(Listing listing, WatchSnapshot snapshot) {}
}
