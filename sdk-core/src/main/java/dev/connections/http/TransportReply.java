package dev.connections.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a reply and its body, still to be read. Whoever gets it closes it. Not thread-safe.
 */
@JsonAutoDetect(fieldVisibility = Visibility.NONE) // for mappers that look at fields
public final class TransportReply implements Closeable {
  private final int status;
  private final Map<String, List<String>> headers;
  private final InputStream body;
  private boolean detached;

  private TransportReply(int status, Map<String, List<String>> headers, InputStream body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * {@return a reply}
   *
   * @param status the HTTP status
   * @param headers by their names in lower case
   * @param body decoded of any transfer or content encoding; reading it fails when it is cut short,
   *     with a {@link TransportFailure} where the transport knows more than that
   */
  public static TransportReply of(int status, Map<String, List<String>> headers, InputStream body) {
    return new TransportReply(status, headers, body);
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return all headers, by their names in lower case} */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * {@return the first header of this name, in whatever case}
   *
   * @param name in whatever case
   */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? Optional.empty() : Optional.of(values.get(0));
  }

  /** {@return the body} */
  public InputStream body() {
    return body;
  }

  /**
   * Hands the body over: whoever has it reads it later, and closes it in place of the reply.
   *
   * @return the body
   */
  public InputStream detach() {
    detached = true;
    return body;
  }

  /** Closes the body, unless it was handed over. */
  @Override
  public void close() throws IOException {
    if (!detached) {
      body.close();
    }
  }

  /** The status. */
  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
