package dev.connections.testing;

import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of connections, their schemas, and the values that their parameters can have. */
final class PolytomicTypes {
  private static final Json NO_PROMPT =
      JsonObject.of("key", null).put("value", null).put("when", "always").json();

  private final Map<String, Json> types = new LinkedHashMap<>();
  private final Map<String, Json> schemas = new LinkedHashMap<>();
  private final Map<String, Json> values = new LinkedHashMap<>();

  PolytomicTypes() {
    for (Json entry : Fixture.json("polytomic-types.json").asList()) {
      add(listed(entry), entry.at("/schema"));
      values.put(entry.at("/id").asText(), entry.at("/values"));
    }
  }

  synchronized void add(Json type, Json schema) {
    types.put(type.at("/id").asText(), type);
    schemas.put(type.at("/id").asText(), schema);
  }

  synchronized Optional<Json> find(String id) {
    return Optional.ofNullable(types.get(id));
  }

  boolean usesOauth(String id) {
    return find(id).filter(type -> type.at("/use_oauth").equals(Json.of(true))).isPresent();
  }

  /** The type as a connection names it. */
  Json reference(String id) {
    Json type = find(id).orElse(JsonObject.of("id", id).json());
    return new JsonObject()
        .take(type, "id", "name", "logo_url")
        .put("operations", usesOauth(id) ? null : List.of("bulksyncsource"))
        .json();
  }

  synchronized Answer list(Exchange exchange) {
    return PolytomicAnswers.list(types.values());
  }

  /** The schema itself, in no envelope. */
  synchronized Answer schema(Exchange exchange) {
    Json schema = schemas.get(exchange.pathValue("id"));
    return schema == null ? PolytomicAnswers.notFound("connection type") : Answer.json(200, schema);
  }

  Answer connectionValues(Exchange exchange, Json connection) {
    Json all = values(connection.at("/type/id").asText());
    return PolytomicAnswers.data(all.asMap().isEmpty() ? null : all);
  }

  Answer typeValues(Exchange exchange) {
    String type = exchange.pathValue("type");
    Json input = exchange.input();
    String field = input.at("/field").asText();
    if (find(type).isEmpty()) {
      return PolytomicAnswers.notFound("connection type");
    }
    if (field.isEmpty()) {
      return PolytomicAnswers.invalid("the field name is missing");
    }
    Json found = values(type).at("/" + field);
    return PolytomicAnswers.data(
        found.isMissing()
            ? null
            : JsonObject.of(field, matching(found, input.at("/query").asText())).json());
  }

  private static Json matching(Json parameter, String query) {
    List<Json> matching =
        parameter.at("/values").asList().stream()
            .filter(value -> lower(value.at("/label").asText()).contains(lower(query)))
            .toList();
    return parameter.at("/values").isArray()
        ? JsonObject.copyOf(parameter).put("values", matching).json()
        : parameter;
  }

  private synchronized Json values(String type) {
    return values.getOrDefault(type, Json.missing());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Json listed(Json entry) {
    String logo = "https://connect-assets.polytomic.com/logos/" + entry.at("/id").asText() + ".svg";
    Json form = JsonObject.of("jsonschema", entry.at("/schema")).put("uischema", Map.of()).json();
    return new JsonObject()
        .take(entry, "id", "name")
        .put("logo_url", logo)
        .take(entry, "use_oauth")
        .put("oauth_prompt", NO_PROMPT)
        .take(entry, "capabilities")
        .put("configurationForm", form)
        .put("envConfig", Map.of())
        .put("initialConfiguration", Map.of())
        .json();
  }
}
