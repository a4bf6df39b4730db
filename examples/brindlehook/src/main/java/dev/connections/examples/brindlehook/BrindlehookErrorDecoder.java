package dev.connections.examples.brindlehook;

import dev.connections.Json;
import dev.connections.error.ApiError;
import dev.connections.spi.ErrorDecoder;
import dev.connections.spi.ErrorReply;
import dev.connections.spi.ProblemDetails;

/** Reads {@code {"fault": {"code", "says", "trace"}}}. */
final class BrindlehookErrorDecoder implements ErrorDecoder {
  @Override
  public void decode(ErrorReply reply, ApiError.Builder error) {
    Json fault = reply.json().at("/fault");
    error.code(ProblemDetails.text(fault, "code").orElse(null));
    error.detail(ProblemDetails.text(fault, "says").or(reply::plainText).orElse(null));
    error.requestId(ProblemDetails.text(fault, "trace").orElse(null));
  }
}
