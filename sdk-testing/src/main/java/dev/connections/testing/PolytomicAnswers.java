package dev.connections.testing;

import dev.connections.Json;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The envelopes of Polytomic. */
final class PolytomicAnswers {
  private PolytomicAnswers() {}

  static Answer data(@Nullable Object data) {
    return Answer.json(200, JsonObject.of("data", data).json());
  }

  /** A list, which is null when it is empty. */
  static Answer list(Collection<Json> rows) {
    return Answer.json(200, JsonObject.of("data", rows.isEmpty() ? null : rows).json());
  }

  static Answer invalid(String message) {
    return error(400, "bad_request", message);
  }

  static Answer unprocessable(String message) {
    return error(422, "unprocessable_entity", message);
  }

  static Answer notFound(String what) {
    return error(404, "not_found", what + " not found");
  }

  /** A key for a status; the vendor's real ones are not documented. */
  static String key(int status) {
    return switch (status) {
      case 400 -> "bad_request";
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404 -> "not_found";
      case 409 -> "conflict";
      case 422 -> "unprocessable_entity";
      case 429 -> "too_many_requests";
      case 503 -> "service_unavailable";
      default -> status < 500 ? "error" : "internal_server_error";
    };
  }

  static Answer error(int status, String key, String message) {
    return error(status, key, message, Json.of(Map.of()));
  }

  static Answer error(int status, String key, String message, Json metadata) {
    return Answer.json(
        status,
        JsonObject.of("key", key)
            .put("message", message)
            .put("metadata", metadata)
            .put("status", status)
            .json());
  }
}
