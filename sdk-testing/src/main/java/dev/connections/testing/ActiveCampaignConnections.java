package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything but the list: one connection, in the shape that each operation gives it. */
final class ActiveCampaignConnections {
  private static final ZoneOffset ACCOUNT_TIME = ZoneOffset.ofHours(-6);
  private static final List<String> WRITABLE =
      List.of("service", "externalid", "name", "logoUrl", "linkUrl");
  private static final Set<Json> ZERO_OR_ONE = Set.of(Json.of(0), Json.of(1));

  private final ConnectionRows rows;

  ActiveCampaignConnections(ConnectionRows rows) {
    this.rows = rows;
  }

  synchronized Answer create(Exchange exchange) {
    Json input = exchange.input().at("/connection");
    List<Json> errors = errors(input);
    if (!errors.isEmpty()) {
      return Answer.json(422, JsonObject.of("errors", errors).json());
    }
    Json row = created(input, written(exchange.now()));
    rows.put(row);
    return connection(201, retrieved(row));
  }

  Answer get(Exchange exchange) {
    return rows.find(exchange.pathValue("id"))
        .map(row -> connection(200, retrieved(row)))
        .orElseGet(() -> none(404, exchange));
  }

  synchronized Answer update(Exchange exchange) {
    Json input = exchange.input().at("/connection");
    if (!input.isObject() || !isFlag(input.at("/status")) || !isFlag(input.at("/syncStatus"))) {
      return Answer.json(400, Json.of(Map.of()));
    }
    return rows.find(exchange.pathValue("id"))
        .map(row -> updated(row, input, exchange))
        .orElseGet(() -> none(404, exchange));
  }

  // The vendor says of one that is gone already that it is forbidden.
  Answer delete(Exchange exchange) {
    return rows.remove(exchange.pathValue("id"))
        ? Answer.json(200, Json.of(Map.of()))
        : none(403, exchange);
  }

  private Answer updated(Json row, Json input, Exchange exchange) {
    JsonObject changed =
        JsonObject.copyOf(row)
            .take(input, WRITABLE.toArray(String[]::new))
            .put("udate", written(exchange.now()));
    for (String flag : List.of("status", "syncStatus")) {
      if (!input.at("/" + flag).isMissing()) {
        changed.put(flag, input.at("/" + flag).asText());
      }
    }
    rows.put(changed.json());
    return connection(200, changed.remove("lastSync").json());
  }

  private static boolean isFlag(Json value) {
    return value.isMissing() || ZERO_OR_ONE.contains(value);
  }

  private List<Json> errors(Json input) {
    List<Json> errors = new ArrayList<>();
    for (String field : List.of("service", "externalid")) {
      if (input.at("/" + field).asText().isEmpty()) {
        errors.add(error("The connection " + field + " was not provided.", field).json());
      }
    }
    if (errors.isEmpty() && rows.all().stream().anyMatch(row -> samePair(row, input))) {
      String title = "A connection with this service and externalid exists already.";
      errors.add(error(title, "externalid").put("code", "duplicate").json());
    }
    return errors;
  }

  private static JsonObject error(String title, String field) {
    Json source = JsonObject.of("pointer", "/data/attributes/" + field).json();
    return JsonObject.of("title", title).put("source", source);
  }

  private static boolean samePair(Json row, Json input) {
    return row.at("/service").equals(input.at("/service"))
        && row.at("/externalid").equals(input.at("/externalid"));
  }

  private Json created(Json input, String now) {
    String id = String.valueOf(highestId() + 1);
    return JsonObject.of("isInternal", "0")
        .put("status", "1")
        .put("syncStatus", "0")
        .put("lastSync", null)
        .put("name", "")
        .put("logoUrl", "")
        .put("linkUrl", "")
        .put("listId", "0")
        .take(input, WRITABLE.toArray(String[]::new))
        .take(input, "listId")
        .put("cdate", now)
        .put("udate", now)
        .put("links", Map.of("customers", "/api/3/connections/" + id + "/customers"))
        .put("id", id)
        .json();
  }

  private long highestId() {
    return rows.all().stream()
        .map(row -> row.at("/id").asText())
        .filter(id -> id.matches("[0-9]{1,18}"))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  /** A single connection has another shape than a listed one. */
  private static Json retrieved(Json row) {
    JsonObject shape =
        JsonObject.copyOf(row).remove("status").remove("syncStatus").remove("lastSync");
    shape.put("isInternal", "1".equals(row.at("/isInternal").asText()) ? 1 : 0);
    Json customers = row.at("/links/customers");
    if (customers.isString()) {
      String link = customers.asText().replaceFirst("^/api/3", "");
      shape.put("links", JsonObject.copyOf(row.at("/links")).put("customers", link).json());
    }
    return shape.json();
  }

  private static Answer connection(int status, Json connection) {
    return Answer.json(status, JsonObject.of("connection", connection).json());
  }

  private static Answer none(int status, Exchange exchange) {
    return FakeActiveCampaign.message(
        status, "No Result found for Connection with id " + exchange.pathValue("id"));
  }

  private static String written(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).atOffset(ACCOUNT_TIME).toString();
  }
}
