package dev.connections.structural;

import dev.connections.Json;
import dev.connections.error.ApiError;
import dev.connections.spi.ErrorDecoder;
import dev.connections.spi.ErrorReply;
import dev.connections.spi.ProblemDetails;

/**
 * Reads {@code {"error": {"type", "message", "request_id"}}}. The type is a bare code and no
 * problem type, although it has the name of one.
 */
final class StructuralErrorDecoder implements ErrorDecoder {
  @Override
  public void decode(ErrorReply reply, ApiError.Builder error) {
    Json body = reply.json().at("/error");
    error.code(ProblemDetails.text(body, "type").orElse(null));
    error.detail(ProblemDetails.text(body, "message").or(reply::plainText).orElse(null));
    reply
        .header("API-Version")
        .ifPresent(version -> error.extension("API-Version", Json.of(version)));
    error.requestId(ProblemDetails.text(body, "request_id").orElse(null));
  }
}
