package dev.connections.examples.docs;

import dev.connections.Json;
import dev.connections.error.ApiException;
import dev.connections.error.SdkException;
import java.util.Map;

/** The body that an endpoint of yours answers with, as application/problem+json. */
final class ProblemReply {
  private ProblemReply() {}

  static String body(SdkException e) {
    Json problem =
        e instanceof ApiException answered
            ? answered.error().toProblemJson()
            : Json.of(
                Map.of(
                    "title", "The vendor could not be asked",
                    "detail", String.valueOf(e.getMessage()),
                    "delivery", e.delivery().name()));
    return problem.toString();
  }
}
