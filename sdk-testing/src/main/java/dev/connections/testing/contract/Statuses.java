package dev.connections.testing.contract;

import dev.connections.error.ApiException;
import dev.connections.error.AuthenticationException;
import dev.connections.error.ConflictException;
import dev.connections.error.NotFoundException;
import dev.connections.error.PermissionException;
import dev.connections.error.RateLimitException;
import dev.connections.error.ServerException;
import dev.connections.error.ValidationException;
import dev.connections.testing.Answer;
import java.util.Map;

/** Every error status that vendors are known to send, and what it becomes. */
final class Statuses {
  static final Map<Integer, Class<? extends ApiException>> EXCEPTIONS =
      Map.ofEntries(
          Map.entry(400, ValidationException.class),
          Map.entry(401, AuthenticationException.class),
          Map.entry(403, PermissionException.class),
          Map.entry(404, NotFoundException.class),
          Map.entry(409, ConflictException.class),
          Map.entry(410, NotFoundException.class),
          Map.entry(413, ValidationException.class),
          Map.entry(415, ValidationException.class),
          Map.entry(418, ApiException.class),
          Map.entry(422, ValidationException.class),
          Map.entry(429, RateLimitException.class),
          Map.entry(500, ServerException.class),
          Map.entry(502, ServerException.class),
          Map.entry(503, ServerException.class),
          Map.entry(504, ServerException.class));

  private static final String PAGE =
      "<!DOCTYPE html>\n<html><head><title>Oh no</title></head>\n<body>went wrong</body></html>";

  private Statuses() {}

  static Map<String, Answer> bodies(int status, String error) {
    return Map.of(
        "no body", Answer.of(status),
        "the vendor's error", Answer.of(status, "application/json", error),
        "a page", Answer.of(status, "text/html; charset=utf-8", PAGE),
        "a page that says it is JSON", Answer.of(status, "application/json", PAGE),
        "somebody else's JSON", Answer.of(status, "application/json", "[null,{\"error\":[7]}]"));
  }
}
