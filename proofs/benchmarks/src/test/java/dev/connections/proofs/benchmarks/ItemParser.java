package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Reads one connection as somebody would who writes it by hand. Thread-safe.
 *
 * @param <T> what it is read as
 */
interface ItemParser<T> {
  /** Reads from the beginning of the object, where the parser stands, to its end. */
  T read(JsonParser parser) throws IOException;
}
