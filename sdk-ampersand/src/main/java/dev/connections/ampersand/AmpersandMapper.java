package dev.connections.ampersand;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.Owner;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.ampersand.model.AmpersandConsumer;
import dev.connections.ampersand.model.AmpersandGroup;
import dev.connections.auth.AuthScheme;
import dev.connections.spi.ConnectionMapper;
import dev.connections.spi.MissingIdException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ampersand's connection in our words. */
final class AmpersandMapper implements ConnectionMapper<AmpersandConnection> {
  @Override
  public Connection.Builder map(AmpersandConnection source, Function<String, ConnectionRef> refs)
      throws MissingIdException {
    Connection.Builder connection =
        Connection.builder(refs.apply(MissingIdException.require("id", source.id())))
            .provider(source.provider().orElse(""))
            .externalId(source.providerWorkspaceRef().orElse(null))
            .owner(source.group().map(AmpersandMapper::owner).orElse(null))
            .status(
                source
                    .status()
                    .map(word -> status(word.toString()))
                    .orElse(ConnectionStatus.unknown()))
            .authScheme(
                source.authScheme().map(word -> AuthScheme.of(word.toString())).orElse(null))
            .createdAt(ConnectionMapper.instant(source.createTime()))
            .updatedAt(ConnectionMapper.instant(source.updateTime()));
    source.consumer().ifPresent(consumer -> tell(consumer, connection));
    return connection;
  }

  /** "created" also follows every refresh of a token, so it says nothing about health. */
  static ConnectionStatus status(String word) {
    return switch (word) {
      case "working" -> ConnectionStatus.of(State.CONNECTED, word);
      case "created" -> ConnectionStatus.of(State.UNVERIFIED, word);
      case "bad_credentials" -> ConnectionStatus.of(State.NEEDS_REAUTHORIZATION, word);
      default -> ConnectionStatus.of(State.UNKNOWN, word);
    };
  }

  private static @Nullable Owner owner(AmpersandGroup group) {
    Optional<String> name = group.groupName().filter(text -> !text.isBlank());
    return group.groupRef().filter(id -> !id.isBlank()).map(id -> new Owner(id, name)).orElse(null);
  }

  private static void tell(AmpersandConsumer consumer, Connection.Builder connection) {
    consumer.consumerRef().ifPresent(ref -> connection.attribute("consumerRef", ref));
    consumer.consumerName().ifPresent(name -> connection.attribute("consumerName", name));
  }
}
