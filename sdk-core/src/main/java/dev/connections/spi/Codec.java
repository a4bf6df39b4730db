package dev.connections.spi;

import java.io.IOException;

/**
 * Reads and writes one type as JSON, without reflection. Stateless and thread-safe.
 *
 * @param <T> the type
 */
public interface Codec<T> extends ValueReader<T> {
  /**
   * Writes the value.
   *
   * @throws IOException as the underlying generator throws it
   */
  void write(JsonOut out, T value) throws IOException;
}
