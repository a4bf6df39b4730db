package dev.connections.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, complete to the last header. Its headers may hold credentials, so it prints
 * neither them nor its body. Immutable and thread-safe.
 */
@JsonAutoDetect(fieldVisibility = Visibility.NONE) // for mappers that look at fields
public final class TransportRequest {
  private final String method;
  private final String url;
  private final String[] headers; // name, value, name, value
  private final byte @Nullable [] body;
  private final Duration timeout;
  private final boolean streamed;

  private TransportRequest(
      String method,
      String url,
      String[] headers,
      byte @Nullable [] body,
      Duration timeout,
      boolean streamed) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.timeout = timeout;
    this.streamed = streamed;
  }

  /**
   * {@return a request}
   *
   * @param method in upper case
   * @param url the whole address, percent-encoded
   * @param headers in the order in which they are sent
   * @param body the bytes to send, or null for none; not copied
   * @param timeout for the whole exchange, body of the reply included
   */
  public static TransportRequest of(
      String method,
      String url,
      Map<String, String> headers,
      byte @Nullable [] body,
      Duration timeout) {
    String[] lines = new String[2 * headers.size()];
    int at = 0;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      lines[at++] = header.getKey();
      lines[at++] = header.getValue();
    }
    return new TransportRequest(method, url, lines, body, timeout, false);
  }

  /**
   * {@return the same request with one more header, or with another value for it}
   *
   * @param name its name
   * @param value its value
   */
  public TransportRequest withHeader(String name, String value) {
    int at = 0;
    while (at < headers.length && !headers[at].equals(name)) {
      at += 2;
    }
    String[] lines = Arrays.copyOf(headers, Math.max(headers.length, at + 2));
    lines[at] = name;
    lines[at + 1] = value;
    return new TransportRequest(method, url, lines, body, timeout, streamed);
  }

  /**
   * {@return the same request at another address}
   *
   * @param url the whole address, percent-encoded
   */
  public TransportRequest withUrl(String url) {
    return new TransportRequest(method, url, headers, body, timeout, streamed);
  }

  /**
   * {@return the same request with another timeout}
   *
   * @param timeout for the whole exchange
   */
  public TransportRequest withTimeout(Duration timeout) {
    return new TransportRequest(method, url, headers, body, timeout, streamed);
  }

  /** {@return the method, in upper case} */
  public String method() {
    return method;
  }

  /** {@return the whole address, percent-encoded} */
  public String url() {
    return url;
  }

  /**
   * {@return the headers in the order in which they are sent} Unmodifiable, and made when asked
   * for.
   */
  public Map<String, String> headers() {
    Map<String, String> map = new LinkedHashMap<>();
    eachHeader(map::put);
    return Collections.unmodifiableMap(map);
  }

  /**
   * Hands over the headers in the order in which they are sent: name and value.
   *
   * @param header takes a name and a value
   */
  public void eachHeader(BiConsumer<String, String> header) {
    for (int at = 0; at < headers.length; at += 2) {
      header.accept(headers[at], headers[at + 1]);
    }
  }

  /** {@return the bytes to send; not a copy, and not to be changed} */
  public Optional<byte[]> body() {
    return Optional.ofNullable(body);
  }

  /**
   * {@return the same request, whose reply's body is streamed to somebody who works on it
   * meanwhile}
   */
  public TransportRequest streaming() {
    return new TransportRequest(method, url, headers, body, timeout, true);
  }

  /**
   * {@return whether the reply's body is streamed} The timeout then holds until its head is there,
   * and after that for what is spent with waiting for the body.
   */
  public boolean isStreamed() {
    return streamed;
  }

  /**
   * For the whole exchange, body of the reply included.
   *
   * @return how long the whole exchange may take, body of the reply included
   */
  public Duration timeout() {
    return timeout;
  }

  /** The method and the address without its query. */
  @Override
  public String toString() {
    int query = url.indexOf('?');
    return method + " " + (query < 0 ? url : url.substring(0, query));
  }
}
