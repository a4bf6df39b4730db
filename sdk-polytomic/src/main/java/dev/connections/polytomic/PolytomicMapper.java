package dev.connections.polytomic;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.Owner;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicTypeRef;
import dev.connections.spi.ConnectionMapper;
import dev.connections.spi.MissingIdException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** Polytomic's connection in our words. */
final class PolytomicMapper implements ConnectionMapper<PolytomicConnection> {
  @Override
  public Connection.Builder map(PolytomicConnection source, Function<String, ConnectionRef> refs)
      throws MissingIdException {
    Connection.Builder connection =
        Connection.builder(refs.apply(MissingIdException.require("id", source.id())))
            .provider(source.type().flatMap(PolytomicTypeRef::id).orElse(""))
            .name(source.name().orElse(null))
            .owner(source.organizationId().filter(id -> !id.isBlank()).map(Owner::of).orElse(null))
            .status(status(source))
            .createdAt(source.createdAt().map(OffsetDateTime::toInstant).orElse(null))
            .updatedAt(source.updatedAt().map(OffsetDateTime::toInstant).orElse(null));
    source
        .parentConnectionId()
        .ifPresent(parent -> connection.attribute("parent_connection_id", parent));
    return connection;
  }

  /** Only "healthy" is documented; a word that is not is an error only when a reason says so. */
  private static ConnectionStatus status(PolytomicConnection source) {
    String word = source.status().orElse("");
    if (word.equals("healthy")) {
      return ConnectionStatus.of(State.CONNECTED, word);
    }
    if (source.authUrl().filter(url -> !url.reveal().isBlank()).isPresent()) {
      return ConnectionStatus.of(State.PENDING, word);
    }
    Optional<String> reason = source.statusError().filter(text -> !text.isBlank());
    return reason
        .map(text -> ConnectionStatus.of(State.ERROR, word, text))
        .orElseGet(() -> ConnectionStatus.of(State.UNKNOWN, word));
  }
}
