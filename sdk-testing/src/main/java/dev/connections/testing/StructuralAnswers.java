package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The envelopes of Structural. */
final class StructuralAnswers {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private StructuralAnswers() {}

  static Answer data(int status, Object data) {
    return Answer.json(status, JsonObject.of("data", data).json());
  }

  static Answer invalid(Exchange exchange, String message) {
    return error(exchange, 400, "VALIDATION_ERROR", message);
  }

  static Answer error(Exchange exchange, int status, String type, String message) {
    Json error =
        JsonObject.of("type", type)
            .put("message", message)
            .put("request_id", requestId(exchange))
            .json();
    return Answer.json(status, JsonObject.of("error", error).json());
  }

  /** The vendor's word for a status; the one for its own failures is not documented. */
  static String type(int status) {
    return switch (status) {
      case 401 -> "AUTHENTICATION_ERROR";
      case 403 -> "AUTHORIZATION_ERROR";
      case 404 -> "NOT_FOUND";
      case 409 -> "CONFLICT_ERROR";
      case 415 -> "UNSUPPORTED_MEDIA_TYPE";
      case 429 -> "RATE_LIMIT_ERROR";
      default -> status < 500 ? "VALIDATION_ERROR" : "INTERNAL_ERROR";
    };
  }

  static String requestId(Exchange exchange) {
    return String.format("req_%012x", exchange.number());
  }

  static String now() {
    return written(Instant.now());
  }

  static String written(Instant now) {
    return MILLIS.format(now);
  }
}
