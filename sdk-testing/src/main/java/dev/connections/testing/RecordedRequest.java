package dev.connections.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * The target without its query.
   *
   * @return the path exactly as sent, still percent-encoded
   */
  public String path() {
    return target.split("\\?", 2)[0];
  }

  /**
   * The first value of a parameter of the query.
   *
   * @param name the parameter's name, decoded
   * @return its value, decoded, or empty when it was not sent
   */
  public Optional<String> query(String name) {
    return parameters().filter(each -> each.name().equals(name)).map(Parameter::value).findFirst();
  }

  /** Like {@link #toString}, but of the query only what can be no secret: numbers and flags. */
  String forPeople() {
    String query = parameters().map(Parameter::forPeople).collect(Collectors.joining("&"));
    return method + " " + path() + (query.isEmpty() ? "" : "?" + query);
  }

  private Stream<Parameter> parameters() {
    String[] parts = target.split("\\?", 2);
    return parts.length < 2 || parts[1].isEmpty()
        ? Stream.empty()
        : Arrays.stream(parts[1].split("&")).map(Parameter::of);
  }

  private record Parameter(String name, String value) {
    private static final Pattern HARMLESS = Pattern.compile("[0-9]{1,9}|true|false");

    static Parameter of(String text) {
      String[] sides = text.split("=", 2);
      return new Parameter(decoded(sides[0]), sides.length < 2 ? "" : decoded(sides[1]));
    }

    String forPeople() {
      return name + "=" + (HARMLESS.matcher(value).matches() ? value : "...");
    }

    private static String decoded(String text) {
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notEncoded) {
        return text;
      }
    }
  }

  /** Method and target only: headers and body may carry credentials. */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
