package dev.connections.activecampaign;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.spi.ConnectionMapper;
import dev.connections.spi.MissingIdException;
import java.util.function.Function;

/** ActiveCampaign's connection in our words. */
final class ActiveCampaignMapper implements ConnectionMapper<ActiveCampaignConnection> {
  @Override
  public Connection.Builder map(
      ActiveCampaignConnection source, Function<String, ConnectionRef> refs)
      throws MissingIdException {
    Connection.Builder connection =
        Connection.builder(refs.apply(MissingIdException.require("id", source.id())))
            .provider(source.service().orElse(""))
            .name(source.name().orElse(null))
            .externalId(source.externalid().orElse(null))
            .status(
                source
                    .status()
                    .map(ActiveCampaignMapper::status)
                    .orElse(ConnectionStatus.unknown()))
            .createdAt(ConnectionMapper.instant(source.cdate()))
            .updatedAt(ConnectionMapper.instant(source.udate()))
            .lastSyncedAt(ConnectionMapper.instant(source.lastSync()));
    source.isInternal().ifPresent(value -> connection.attribute("isInternal", value));
    source.syncStatus().ifPresent(value -> connection.attribute("syncStatus", value));
    return connection;
  }

  static ConnectionStatus status(String word) {
    return switch (word) {
      case "1" -> ConnectionStatus.of(State.CONNECTED, word);
      case "0" -> ConnectionStatus.of(State.ERROR, word);
      default -> ConnectionStatus.of(State.UNKNOWN, word);
    };
  }
}
