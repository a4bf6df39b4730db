package dev.connections.testing;

import dev.connections.Json;
import java.util.List;
import java.util.Optional;

/**
 * Creating and replacing connections, each once somebody has authorized it where that is needed.
 */
final class PolytomicChanges {
  private static final Json ACTOR =
      JsonObject.of("id", Ids.of("user")).put("name", "Ada").put("type", "user").json();

  private final ConnectionRows rows;
  private final PolytomicTypes types;
  private final AuthorizationPages pages;
  private final Ids ids = new Ids("polytomic-connection");
  private final Ids states = new Ids("polytomic-state");

  PolytomicChanges(ConnectionRows rows, PolytomicTypes types, AuthorizationPages pages) {
    this.rows = rows;
    this.types = types;
    this.pages = pages;
  }

  Answer create(Exchange exchange) {
    Json input = exchange.input();
    String type = input.at("/type").asText();
    if (type.isEmpty()) {
      return PolytomicAnswers.invalid("the field type is missing");
    }
    return refusal(input, type).orElseGet(() -> created(exchange, type));
  }

  private Answer created(Exchange exchange, String type) {
    Json input = exchange.input();
    boolean waiting = types.usesOauth(type);
    Json row = newRow(input, type, waiting, PolytomicConnections.written(exchange.now()));
    rows.put(row);
    return changed(row, input, waiting);
  }

  /** Keeps a new connection that somebody set up in a session, and so one that works. */
  void connected(String name, String type) {
    Json input = JsonObject.of("name", name).json();
    rows.put(newRow(input, type, false, PolytomicConnections.now()));
  }

  private Json newRow(Json input, String type, boolean waiting, String now) {
    return JsonObject.of("id", ids.next())
        .put("name", input.at("/name"))
        .put("organization_id", FakePolytomic.ORGANIZATION_ID)
        .put("type", types.reference(type))
        .put("status", waiting ? "" : "healthy")
        .put("configuration", null)
        .put("api_calls_last_24_hours", null)
        .put("policies", List.of())
        .put("saved", !waiting)
        .take(given(input), "configuration", "organization_id", "policies")
        .put("created_at", now)
        .put("created_by", ACTOR)
        .put("updated_at", now)
        .put("updated_by", ACTOR)
        .json();
  }

  Answer update(Exchange exchange, Json row) {
    Json input = exchange.input();
    String type =
        input.at("/type").isMissing() ? row.at("/type/id").asText() : input.at("/type").asText();
    return refusal(input, type).orElseGet(() -> replaced(row, input, type));
  }

  // Masks are stored like any other value: the vendor does not say that it knows its own.
  private Answer replaced(Json row, Json input, String type) {
    boolean again = types.usesOauth(type) && input.at("/reconnect").equals(Json.of(true));
    JsonObject replaced =
        JsonObject.copyOf(row)
            .put("policies", List.of())
            .take(given(input), "name", "organization_id", "policies", "configuration")
            .put("type", types.find(type).isPresent() ? types.reference(type) : row.at("/type"))
            .put("updated_at", PolytomicConnections.now())
            .put("updated_by", ACTOR);
    if (again) {
      replaced.put("status", "");
    } else if (isValidated(input) && !types.usesOauth(type)) {
      replaced.put("status", "healthy").remove("status_error");
    }
    rows.put(replaced.json());
    return changed(replaced.json(), input, again);
  }

  /** The members that were given a value. */
  private static Json given(Json input) {
    JsonObject given = JsonObject.copyOf(input);
    input.asMap().entrySet().stream()
        .filter(member -> member.getValue().isNull())
        .forEach(member -> given.remove(member.getKey()));
    return given.json();
  }

  private Optional<Answer> refusal(Json input, String type) {
    if (input.at("/name").asText().isEmpty()) {
      return Optional.of(PolytomicAnswers.invalid("the field name is missing"));
    }
    if (!input.at("/configuration").isObject()) {
      return Optional.of(PolytomicAnswers.invalid("the field configuration is missing"));
    }
    if (!input.at("/type").isMissing() && types.find(type).isEmpty()) {
      return Optional.of(PolytomicAnswers.unprocessable("there is no such connection type"));
    }
    return isValidated(input)
            && PolytomicConnections.isRefusedByCustomer(input.at("/configuration"))
        ? Optional.of(PolytomicAnswers.unprocessable("the system refused the credentials"))
        : Optional.empty();
  }

  private static boolean isValidated(Json input) {
    return !input.at("/validate").equals(Json.of(false));
  }

  /** A change is answered in another shape than a read. */
  private Answer changed(Json row, Json input, boolean authorize) {
    JsonObject shape =
        new JsonObject()
            .take(
                PolytomicConnections.masked(row),
                "id",
                "name",
                "organization_id",
                "type",
                "status",
                "status_error")
            .take(PolytomicConnections.masked(row), "configuration", "policies", "saved")
            .take(input, "healthcheck_interval");
    if (authorize) {
      String state = states.next();
      String url = "https://app.polytomic.test/oauth/start?state=" + state;
      String id = row.at("/id").asText();
      pages.open(url, () -> authorized(id));
      shape.put("auth_url", url).put("auth_code", state.substring(0, 8));
    }
    return PolytomicAnswers.data(shape.json());
  }

  /** Makes a connection work, as far as it still exists. */
  void authorized(String id) {
    rows.find(id)
        .map(row -> JsonObject.copyOf(row).put("status", "healthy").put("saved", true))
        .map(row -> row.remove("status_error").put("updated_at", PolytomicConnections.now()).json())
        .ifPresent(rows::put);
  }
}
