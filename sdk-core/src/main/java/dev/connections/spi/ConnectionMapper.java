package dev.connections.spi;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Translates a vendor's model into a {@link Connection}: a pure function.
 *
 * @param <S> the vendor's model
 */
@FunctionalInterface
public interface ConnectionMapper<S> {
  /**
   * {@return the connection, without its source}
   *
   * @param source the vendor's model
   * @param refs makes a ref out of the vendor's id, as seen by the client that asks
   * @throws MissingIdException when the model names no connection
   */
  Connection.Builder map(S source, Function<String, ConnectionRef> refs) throws MissingIdException;

  /**
   * {@return the moment, or null} Mapping an Optional would cost one more for each time of a long
   * list.
   *
   * @param time the time
   */
  static @Nullable Instant instant(Optional<OffsetDateTime> time) {
    return time.isPresent() ? time.get().toInstant() : null;
  }
}
