package dev.connections.federation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Watch} knows at one moment: the connections, since when each has its health, what
 * waits for confirmation, and which clients have their base line. It holds no secret and nothing of
 * the vendors' own models. Immutable and thread-safe.
 *
 * <p>Save {@code snapshot.toJson().toString()} and read it with {@code
 * WatchSnapshot.fromJson(Json.parse(text))}.
 */
public final class WatchSnapshot {
  private final ConnectionFilter filter;
  private final List<Home> charted;
  private final List<Known> known;

  WatchSnapshot(ConnectionFilter filter, List<Home> charted, List<Known> known) {
    this.filter = filter;
    this.charted = List.copyOf(charted);
    this.known = List.copyOf(known);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param json an object
   * @return the snapshot
   * @throws IllegalArgumentException when it was written by a later version, or is something else
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static WatchSnapshot fromJson(Json json) {
    return WatchSnapshotJson.read(json);
  }

  /** {@return this snapshot as JSON, with a {@code version}} */
  @JsonValue
  public Json toJson() {
    return WatchSnapshotJson.write(this);
  }

  /**
   * {@return the connections as they were told last, those of the base line included; without
   * sources}
   */
  public List<Connection> connections() {
    return known.stream().map(Known::connection).toList();
  }

  ConnectionFilter filter() {
    return filter;
  }

  /** The clients that have their base line. */
  List<Home> charted() {
    return charted;
  }

  List<Known> known() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WatchSnapshot that
        && filter.equals(that.filter)
        && charted.equals(that.charted)
        && known.equals(that.known);
  }

  @Override
  public int hashCode() {
    return known.hashCode();
  }

  /** How many connections, and of which clients. */
  @Override
  public String toString() {
    return known.size() + " connections, base line of " + charted;
  }
}
