package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One request as an operation sees it.
 *
 * @param number counts the requests of one fake, from 1
 * @param now the time on the vendor's clock
 * @param request what was received
 * @param url the same target, taken apart
 * @param pathValues the decoded values of the placeholders in the route's template
 */
record Exchange(
    int number, Instant now, RecordedRequest request, HttpUrl url, Map<String, String> pathValues) {

  Exchange matched(Map<String, String> values) {
    return new Exchange(number, now, request, url, values);
  }

  String pathValue(String name) {
    return pathValues.getOrDefault(name, "");
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(url.queryParameter(name));
  }

  boolean asksFor(String flag) {
    return query(flag).filter("true"::equals).isPresent();
  }

  Optional<String> header(String name) {
    return request.header(name);
  }

  /** The body, or a missing value when it is no JSON. */
  Json input() {
    return body().orElse(Json.missing());
  }

  /** The body, or empty when it is no JSON. */
  Optional<Json> body() {
    try {
      return Optional.of(Json.parse(request.body()));
    } catch (IllegalArgumentException notJson) {
      return Optional.empty();
    }
  }
}
