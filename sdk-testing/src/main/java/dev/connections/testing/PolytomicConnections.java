package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Listing, reading, deleting and testing the connections. */
final class PolytomicConnections {
  private final ConnectionRows rows;
  private final PolytomicTypes types;
  private final Map<String, List<Json>> users = new ConcurrentHashMap<>();

  PolytomicConnections(ConnectionRows rows, PolytomicTypes types) {
    this.rows = rows;
    this.types = types;
  }

  /** What an operation on one connection does. */
  interface ConnectionOperation {
    Answer answer(Exchange exchange, Json connection);
  }

  /** The operation, for a connection that exists. */
  Operation on(ConnectionOperation operation) {
    return exchange ->
        rows.find(exchange.pathValue("id"))
            .map(row -> operation.answer(exchange, row))
            .orElseGet(() -> PolytomicAnswers.notFound("connection"));
  }

  void usedBy(String id, Json usedBy) {
    users.put(id, usedBy.isArray() ? usedBy.asList() : List.of(usedBy));
  }

  Answer list(Exchange exchange) {
    return PolytomicAnswers.list(rows.all().stream().map(PolytomicConnections::masked).toList());
  }

  Answer get(Exchange exchange, Json row) {
    return PolytomicAnswers.data(masked(row));
  }

  static Json masked(Json row) {
    Json configuration = row.at("/configuration");
    return configuration.isObject()
        ? JsonObject.copyOf(row).put("configuration", SecretMask.over(configuration)).json()
        : row;
  }

  Answer delete(Exchange exchange, Json row) {
    String id = exchange.pathValue("id");
    List<Json> usedBy = users.getOrDefault(id, List.of());
    if (!usedBy.isEmpty() && !exchange.asksFor("force")) {
      Json metadata = JsonObject.of("used_by", usedBy).json();
      return PolytomicAnswers.error(422, "connection_in_use", "connection in use", metadata);
    }
    users.remove(id);
    rows.remove(id);
    return Answer.of(200);
  }

  Answer test(Exchange exchange) {
    Json input = exchange.input();
    if (types.find(input.at("/type").asText()).isEmpty()) {
      return PolytomicAnswers.invalid("the field type is missing or unknown");
    }
    if (!input.at("/configuration").isObject()) {
      return PolytomicAnswers.invalid("the field configuration is missing");
    }
    String id = input.at("/connection_id").asText();
    if (id.isEmpty()) {
      return tested(input.at("/configuration"));
    }
    return rows.find(id)
        .map(row -> tested(merged(row.at("/configuration"), input.at("/configuration"))))
        .orElseGet(() -> PolytomicAnswers.notFound("connection"));
  }

  private static Json merged(Json stored, Json given) {
    JsonObject merged = JsonObject.copyOf(stored);
    given.asMap().forEach(merged::put);
    return merged.json();
  }

  private static Answer tested(Json configuration) {
    return isRefusedByCustomer(configuration)
        ? PolytomicAnswers.invalid("the system refused the credentials")
        : Answer.of(200);
  }

  static boolean isRefusedByCustomer(Json configuration) {
    return configuration.at("/password").asText().equals("wrong");
  }

  static String now() {
    return written(Instant.now());
  }

  static String written(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
