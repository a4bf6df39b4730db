package dev.connections.spi;

import dev.connections.corridor.Answer;
import dev.connections.http.TransportReply;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads what an operation promises from a reply that is an answer.
 *
 * @param <T> what is promised
 */
public abstract class ReplyReader<T> {
  ReplyReader() {}

  /** What the request should accept. */
  abstract String accept();

  /** The answer of an operation that promises none; empty where a value is promised. */
  Optional<Answer<T>> withoutValue(int status, int attempts) {
    return Optional.empty();
  }

  /** Whether the body is read while its caller works on it. */
  boolean isStreamed() {
    return false;
  }

  /**
   * Reads the body, to its end unless it is {@linkplain #isStreamed streamed}.
   *
   * @param findings told of what cannot be read or is not known
   * @throws MismatchException when the reply is not what is promised
   * @throws IOException when the body breaks off
   */
  abstract T read(TransportReply reply, Findings findings) throws IOException;
}
