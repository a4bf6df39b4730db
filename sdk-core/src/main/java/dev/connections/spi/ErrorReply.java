package dev.connections.spi;

import dev.connections.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A reply that is an error, as a vendor's decoder sees it: the credentials of the call and the
 * secrets of its body are already taken out of it, headers included. Immutable.
 */
public final class ErrorReply {
  private static final int SHORT = 300;

  private final int status;
  private final Map<String, List<String>> headers;
  private final String operation;
  private final URI base;
  private final String text;
  private final Json json;
  private final Instant receivedAt;

  ErrorReply(
      int status,
      Map<String, List<String>> headers,
      String operation,
      URI base,
      String text,
      Json json,
      Instant receivedAt) {
    this.status = status;
    this.headers = headers;
    this.operation = operation;
    this.base = base;
    this.text = text;
    this.json = json;
    this.receivedAt = receivedAt;
  }

  /** {@return the vendor's name of the operation that was asked for} */
  public String operation() {
    return operation;
  }

  /**
   * {@return what relative references in the body are relative to: the address that answered,
   * without its query, which may hold what is not to be printed}
   */
  public URI base() {
    return base;
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
   * {@return the first header of this name}
   *
   * @param name in whatever case
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /**
   * The body as JSON, whatever its content type; missing when it is none.
   *
   * @return the body as JSON, whatever its content type; missing when it is none
   */
  public Json json() {
    return json;
  }

  /**
   * {@return a short body that is neither JSON nor markup: perhaps it says something} JSON that
   * breaks off is no plain text, since it may echo what was sent.
   */
  public Optional<String> plainText() {
    String plain = text.strip();
    boolean readable = json.isMissing() && !plain.isEmpty() && "<{[\"".indexOf(plain.charAt(0)) < 0;
    return readable && plain.length() <= SHORT ? Optional.of(plain) : Optional.empty();
  }

  /** {@return when it came} */
  public Instant receivedAt() {
    return receivedAt;
  }
}
