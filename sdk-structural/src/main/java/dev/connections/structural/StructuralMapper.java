package dev.connections.structural;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.spi.ConnectionMapper;
import dev.connections.spi.MissingIdException;
import dev.connections.structural.model.StructuralConnection;
import java.util.function.Function;

/** Structural's connection in our words. */
final class StructuralMapper implements ConnectionMapper<StructuralConnection> {
  @Override
  public Connection.Builder map(StructuralConnection source, Function<String, ConnectionRef> refs)
      throws MissingIdException {
    String platform = MissingIdException.require("platform", source.platform());
    Connection.Builder connection =
        Connection.builder(refs.apply(platform))
            .provider(platform)
            .status(
                source
                    .status()
                    .map(word -> status(word.toString()))
                    .orElse(ConnectionStatus.unknown()))
            .createdAt(ConnectionMapper.instant(source.connectedAt()));
    source.entitiesSynced().ifPresent(n -> connection.attribute("entities_synced", n));
    return connection;
  }

  static ConnectionStatus status(String word) {
    return switch (word) {
      case "active", "connected" -> ConnectionStatus.of(State.CONNECTED, word);
      case "seeding" -> ConnectionStatus.of(State.PENDING, word);
      case "error" -> ConnectionStatus.of(State.ERROR, word);
      default -> ConnectionStatus.of(State.UNKNOWN, word);
    };
  }
}
