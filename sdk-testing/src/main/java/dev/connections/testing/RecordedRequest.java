package dev.connections.testing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request as a fake received it.
 *
 * @param method the HTTP method
 * @param target path and query exactly as sent, still percent-encoded
 * @param headers every header with its values in the order sent; looked up without regard to case
 * @param body the body as UTF-8 text, empty when there was none
 */
public record RecordedRequest(
    String method, String target, Map<String, List<String>> headers, String body) {

  /**
   * Copies the headers, so that the record cannot change.
   *
   * @param method the HTTP method
   * @param target path and query exactly as sent
   * @param headers every header with its values
   * @param body the body as UTF-8 text
   */
  public RecordedRequest {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /**
   * The first value of a header.
   *
   * @param name the header's name in any case
   * @return its first value, or empty when the header was not sent
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Method and target only: headers and body may carry credentials. */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
