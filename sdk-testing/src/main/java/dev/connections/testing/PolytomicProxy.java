package dev.connections.testing;

import dev.connections.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls through a connection to the system behind it. */
final class PolytomicProxy {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Json USUAL_ANSWER =
      JsonObject.of("status", 200)
          .put("headers", Map.of("Content-Type", "application/json"))
          .put("contentType", "application/json")
          .put("body", "{\"results\":[]}")
          .put("truncated", false)
          .put("latencyMs", 87)
          .json();

  private final PolytomicJobs jobs;
  private final Ids calls = new Ids("proxy-call");
  private final Set<String> switchedOff = new HashSet<>();
  private final Map<String, List<String>> statuses = new HashMap<>();
  private final Map<String, String> lastCalls = new HashMap<>();
  private Json upstream = USUAL_ANSWER;

  PolytomicProxy(PolytomicJobs jobs) {
    this.jobs = jobs;
  }

  synchronized void upstream(Json members) {
    JsonObject answer = JsonObject.copyOf(USUAL_ANSWER);
    members.asMap().forEach(answer::put);
    upstream = answer.json();
  }

  synchronized Answer execute(Exchange exchange, Json connection) {
    String id = exchange.pathValue("id");
    if (switchedOff.contains(id)) {
      return PolytomicAnswers.error(403, "forbidden", "the proxy of this connection is off");
    }
    return refusal(exchange.input())
        .map(PolytomicAnswers::invalid)
        .orElseGet(() -> executed(exchange, id));
  }

  private Answer executed(Exchange exchange, String id) {
    statuses.computeIfAbsent(id, i -> new ArrayList<>()).add(upstream.at("/status").asText());
    lastCalls.put(id, PolytomicConnections.now());
    return isAsync(exchange.input())
        ? PolytomicAnswers.data(jobs.start(exchange, upstream))
        : PolytomicAnswers.data(
            JsonObject.copyOf(upstream).put("proxyCallId", calls.next()).json());
  }

  private static Optional<String> refusal(Json input) {
    Json call = input.at("/request");
    String method = call.at("/method").asText();
    if (!METHODS.contains(method)) {
      return Optional.of("method must be one of " + METHODS);
    }
    String path = call.at("/path").asText();
    if (!path.startsWith("/") || path.contains("?")) {
      return Optional.of("path starts with a slash and has no query");
    }
    if (!call.at("/query").isMissing() && !call.at("/rawQuery").isMissing()) {
      return Optional.of("give query or rawQuery, not both");
    }
    return isAsync(input) && !method.equals("GET")
        ? Optional.of("only a GET can be asynchronous")
        : Optional.empty();
  }

  private static boolean isAsync(Json input) {
    return input.at("/async").equals(Json.of(true));
  }

  synchronized Answer settings(Exchange exchange, Json connection) {
    String id = exchange.pathValue("id");
    JsonObject settings = JsonObject.of("connectionId", id);
    Json parent = connection.at("/parent_connection_id");
    if (!parent.isMissing()) {
      settings.put("parentConnectionId", parent);
    }
    return PolytomicAnswers.data(settings.put("enabled", !switchedOff.contains(id)).json());
  }

  synchronized Answer updateSettings(Exchange exchange, Json connection) {
    Json enabled = exchange.input().at("/enabled");
    if (!enabled.isBoolean()) {
      return PolytomicAnswers.invalid("the field enabled is missing");
    }
    if (enabled.equals(Json.of(true))) {
      switchedOff.remove(exchange.pathValue("id"));
    } else {
      switchedOff.add(exchange.pathValue("id"));
    }
    return settings(exchange, connection);
  }

  synchronized Answer info(Exchange exchange, Json connection) {
    String type = connection.at("/type/id").asText();
    return PolytomicAnswers.data(
        JsonObject.of("connectionId", exchange.pathValue("id"))
            .put("backendType", type)
            .put("inheritedBase", base(type))
            .put("mergeRules", Map.of("headers", "override", "query", "merge"))
            .put("requestContract", contract())
            .put("stats", stats(exchange.pathValue("id")))
            .json());
  }

  private static Json base(String type) {
    Json authorization =
        JsonObject.of("name", "Authorization")
            .put("value", "[REDACTED]")
            .put("redacted", true)
            .json();
    return JsonObject.of("baseUrl", "https://api." + type + ".test")
        .put("lockedHeaders", List.of(authorization))
        .put("lockedQuery", null)
        .json();
  }

  private static Json contract() {
    return JsonObject.of("allowedMethods", METHODS)
        .put("blockedRequestHeaders", List.of("Host"))
        .put("blockedResponseHeaders", null)
        .put("bodyTypes", List.of("object", "string", "null"))
        .put("queryModes", List.of("query", "rawQuery"))
        .put("queryValueTypes", null)
        .put("maxRequestBodyBytes", 256 * 1024)
        .put("maxResponseBodyBytes", 1024 * 1024)
        .put("rateLimitPerMinute", 60)
        .put("timeoutMs", 30_000)
        .put("pathRule", "starts with a slash and has no query")
        .put("rawQueryRule", "appended as it is")
        .json();
  }

  private Json stats(String id) {
    List<String> all = statuses.getOrDefault(id, List.of());
    return JsonObject.of("callsLast24h", all.size())
        .put("proxyCallsLast24h", all.size())
        .put("proxy2xxLast24h", count(all, "2"))
        .put("proxy4xxLast24h", count(all, "4"))
        .put("proxy5xxLast24h", count(all, "5"))
        .put("lastProxyCallAt", lastCalls.get(id))
        .json();
  }

  private static long count(List<String> statuses, String firstDigit) {
    return statuses.stream().filter(status -> status.startsWith(firstDigit)).count();
  }
}
