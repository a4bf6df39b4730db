package dev.connections.federation;

import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.error.ApiException;
import dev.connections.error.SdkException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An {@link Outcome} as JSON. */
final class OutcomeJson {
  private OutcomeJson() {}

  static Json write(Outcome outcome) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("client", name(outcome.client()));
    if (outcome instanceof Outcome.Partial partial) {
      members.put("result", "PARTIAL");
      putCause(members, partial.cause());
    } else if (outcome instanceof Outcome.Failed failed) {
      members.put("result", "FAILED");
      putCause(members, failed.cause());
    } else {
      members.put("result", "COMPLETE");
    }
    members.put("count", outcome.connections().size());
    return Json.of(members);
  }

  private static void putCause(Map<String, Object> members, SdkException cause) {
    members.put("cause", cause.getMessage());
    if (cause instanceof ApiException answered) {
      members.put("error", answered.error().toProblemJson());
    }
  }

  private static String name(ConnectionsClient client) {
    return client.vendor() + client.label().map(label -> ":" + label).orElse("");
  }
}
