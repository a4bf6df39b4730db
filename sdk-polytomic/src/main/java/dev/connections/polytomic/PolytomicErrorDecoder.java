package dev.connections.polytomic;

import static dev.connections.spi.ProblemDetails.text;

import dev.connections.Json;
import dev.connections.error.ApiError;
import dev.connections.error.Issue;
import dev.connections.spi.ErrorDecoder;
import dev.connections.spi.ErrorReply;
import java.util.Set;

/** Reads {@code {"key", "message", "metadata", "status"}}, of which each part may be absent. */
final class PolytomicErrorDecoder implements ErrorDecoder {
  private static final Set<String> KNOWN = Set.of("key", "message");

  @Override
  public void decode(ErrorReply reply, ApiError.Builder error) {
    Json body = reply.json();
    error.code(text(body, "key").orElse(null));
    error.detail(text(body, "message").or(reply::plainText).orElse(null));
    body.at("/metadata/used_by").asList().forEach(user -> error.issue(usedBy(user)));
    body.asMap().forEach((name, value) -> keep(error, name, value));
  }

  /** What stands in the way of a delete: each thing that uses the connection. */
  private static Issue usedBy(Json user) {
    String what = text(user, "type").orElse("something") + " " + text(user, "name").orElse("");
    return Issue.builder()
        .code("used_by")
        .name(text(user, "id").orElse(null))
        .detail("used by " + what.strip())
        .build();
  }

  /** The wire's status is the status; only a body that contradicts it is worth keeping. */
  private static void keep(ApiError.Builder error, String name, Json value) {
    boolean sameStatus =
        name.equals("status") && value.asText().equals(String.valueOf(error.status()));
    if (!KNOWN.contains(name) && !sameStatus && !value.isNull()) {
      error.extension(name, value);
    }
  }
}
