package dev.connections.federation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Health;
import java.util.Optional;

/**
 * Looks at all connections again and again and tells a {@link WatchListener} what is different.
 * Start one with {@link Connections#watch(WatchPlan, WatchListener)}.
 *
 * <ul>
 *   <li>The first complete list of a client is its base line: nothing of it is told, {@link
 *       #snapshot} has it. Where only parts of a list can be read, as many of them as {@linkplain
 *       WatchPlan#confirmations confirm} are the base line.
 *   <li>An outage, a refusal of our key and a list with gaps are told as {@linkplain
 *       WatchListener.Incomplete incomplete}; no connection is removed or broken by them. What was
 *       read of a list with gaps counts.
 *   <li>A health, and a removal, must be seen by several looks in a row before it is told. Looks
 *       that are nearer to each other than half the interval count as one. A health that is gone
 *       before that was never there.
 *   <li>Looks never overlap: the interval counts from the end of one to the begin of the next.
 *   <li>An event is noted as told after the listener returned. If the process ends before a
 *       snapshot with that note is saved, the event is told again: at least once, never not at all.
 * </ul>
 *
 * <p>A watch goes on until it or its {@link Connections} is closed, and does not keep a program
 * running. Thread-safe; {@link #snapshot} and {@link #health} answer when it is closed, too.
 */
@JsonAutoDetect(fieldVisibility = Visibility.NONE) // for mappers that look at fields
public final class Watch implements AutoCloseable {
  private final Connections connections;
  private final Ledger ledger;
  private final Rounds rounds;
  private final Watches watches;

  Watch(Connections connections, Ledger ledger, Rounds rounds, Watches watches) {
    this.connections = connections;
    this.ledger = ledger;
    this.rounds = rounds;
    this.watches = watches;
  }

  /**
   * {@return what is known now; save it to {@linkplain WatchPlan#resume go on} in another process}
   */
  public WatchSnapshot snapshot() {
    return ledger.snapshot();
  }

  /**
   * {@return the health of a connection and since when; empty when the connection is not known}
   *
   * @param ref of any of the clients
   * @throws IllegalArgumentException when there is no client of its vendor and label
   */
  public Optional<Health> health(ConnectionRef ref) {
    ConnectionsClient client = connections.client(ref);
    return Optional.ofNullable(ledger.known(ref))
        .map(known -> Health.of(known.connection(), client).since(known.since()));
  }

  /**
   * Asks for a look at the client of this connection as soon as may be, because a notification of
   * the vendor says that something happened to it. Returns at once.
   *
   * <p>It is a hint and never a fact. Nothing of the notification is believed, so one that was
   * forged or arrives twice does no more than make the watch look; and what that look sees needs
   * the same confirmations as ever. However many hints come, they cause one look in five seconds at
   * most. When the watch is closed it does nothing.
   *
   * @param ref of any of the clients
   * @throws IllegalArgumentException when there is no client of its vendor and label
   */
  public void lookSoon(ConnectionRef ref) {
    rounds.hint(connections.client(ref));
  }

  /**
   * Ends the watch and returns at once: the exchange under way is cancelled, and no event is begun
   * after this. A listener that is being called right now is not waited for. May be called twice,
   * and by the listener.
   */
  @Override
  public void close() {
    watches.end(rounds);
  }

  /** What it watches. */
  @Override
  public String toString() {
    return "watch of " + connections;
  }
}
