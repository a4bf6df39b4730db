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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Polytomic's connection in our words. */
final class PolytomicMapper implements ConnectionMapper<PolytomicConnection> {
  private static final ConnectionStatus HEALTHY = ConnectionStatus.of(State.CONNECTED, "healthy");

  @Override
  public Connection.Builder map(PolytomicConnection source, Function<String, ConnectionRef> refs)
      throws MissingIdException {
    Connection.Builder connection =
        Connection.builder(refs.apply(MissingIdException.require("id", source.id())))
            .provider(source.type().flatMap(PolytomicTypeRef::id).orElse(""))
            .name(source.name().orElse(null))
            .owner(owner(source.organizationId()))
            .status(status(source))
            .createdAt(ConnectionMapper.instant(source.createdAt()))
            .updatedAt(ConnectionMapper.instant(source.updatedAt()));
    Optional<String> parent = source.parentConnectionId();
    return parent.isPresent()
        ? connection.attribute("parent_connection_id", parent.get())
        : connection;
  }

  private static @Nullable Owner owner(Optional<String> organization) {
    return organization.isEmpty() || organization.get().isBlank()
        ? null
        : Owner.of(organization.get());
  }

  /** Only "healthy" is documented; a word that is not is an error only when a reason says so. */
  private static ConnectionStatus status(PolytomicConnection source) {
    String word = source.status().orElse("");
    if (word.equals(HEALTHY.word())) {
      return HEALTHY;
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
