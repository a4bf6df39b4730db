package dev.connections.spi;

import java.io.IOException;

/**
 * Reads one kind of value from JSON. Stateless and thread-safe.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface ValueReader<T> {
  /**
   * Reads the value at which the reader stands, which is not null, and leaves it at its last token.
   *
   * @param in the reader
   * @return the value
   * @throws MismatchException when the value is of another shape
   * @throws IOException when the text is no JSON or breaks off
   */
  T read(JsonIn in) throws IOException;
}
