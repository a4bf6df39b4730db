package dev.connections.spi;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import java.util.function.Function;

/**
 * Translates a vendor's model into a {@link Connection}: a pure function.
 *
 * @param <S> the vendor's model
 */
@FunctionalInterface
public interface ConnectionMapper<S> {
  /**
   * The connection, without its source.
   *
   * @param refs makes a ref out of the vendor's id, as seen by the client that asks
   * @throws MissingIdException when the model names no connection
   */
  Connection.Builder map(S source, Function<String, ConnectionRef> refs) throws MissingIdException;
}
