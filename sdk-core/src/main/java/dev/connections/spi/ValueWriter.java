package dev.connections.spi;

import java.io.IOException;

/**
 * Writes one kind of value as JSON. Stateless and thread-safe.
 *
 * @param <T> what is written
 */
@FunctionalInterface
public interface ValueWriter<T> {
  /**
   * Writes the value.
   *
   * @param out where to
   * @param value the value
   * @throws IOException as the underlying generator throws it
   */
  void write(JsonOut out, T value) throws IOException;
}
