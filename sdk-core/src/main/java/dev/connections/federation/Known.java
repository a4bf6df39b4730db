package dev.connections.federation;

import dev.connections.Connection;
import dev.connections.ConnectionStatus;
import dev.connections.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a watch knows of one connection.
 *
 * @param connection as the listener knows it
 * @param since since when its condition is known to be so
 * @param doubt a health that waits for confirmation
 * @param missing how often complete lists lacked it
 */
record Known(
    Connection connection, Instant since, @Nullable Doubt doubt, @Nullable Sighting missing) {
  static Known first(Connection connection, Instant now) {
    return new Known(connection, now, null, null);
  }

  /**
   * The connection without what no snapshot keeps: its source, and attributes that are masked.
   * Otherwise it would seem changed after a restart.
   */
  static Connection kept(Connection connection) {
    Map<String, Json> attributes = new LinkedHashMap<>(connection.attributes());
    attributes.values().removeIf(attribute -> attribute.masked().hasMask());
    return connection.toBuilder().attributes(attributes).source(null).build();
  }

  /** Whether the other connection is the same but for times and status. */
  boolean looksLike(Connection other) {
    return lasting(connection).equals(lasting(other));
  }

  /** The other connection with the status that was told. */
  Connection withToldStatus(Connection other) {
    return other.toBuilder().status(connection.status()).build();
  }

  Known seen(Connection now) {
    return new Known(now, since, doubt, null);
  }

  /** Nothing new of its health, though perhaps in another word. */
  Known settled(ConnectionStatus status) {
    return new Known(with(status), since, null, missing);
  }

  Known doubting(Doubt doubt) {
    return new Known(connection, since, doubt, missing);
  }

  Known confirmed(ConnectionStatus status, Instant since) {
    return new Known(with(status), since, null, missing);
  }

  Known missed(Sighting missing) {
    return new Known(connection, since, doubt, missing);
  }

  private Connection with(ConnectionStatus status) {
    return connection.status().equals(status)
        ? connection
        : connection.toBuilder().status(status).build();
  }

  private static Connection lasting(Connection connection) {
    return connection.toBuilder()
        .status(ConnectionStatus.unknown())
        .createdAt(null)
        .updatedAt(null)
        .lastSyncedAt(null)
        .build();
  }
}
