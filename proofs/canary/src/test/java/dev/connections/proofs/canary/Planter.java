package dev.connections.proofs.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes a value of every schema, with all its members and one that nobody knows. Where the
 * specification says sensitive, and in the unknown members, it plants canaries.
 */
final class Planter {
  /** What stands in texts that may be shown. */
  static final String HARMLESS = "harmless";

  private static final String UNKNOWN = "notYetKnown";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Spec spec;
  private final Canaries canaries;

  Planter(Spec spec, Canaries canaries) {
    this.spec = spec;
    this.canaries = canaries;
  }

  /**
   * A value of this schema.
   *
   * @param place where it is used, for the names of its canaries
   */
  JsonNode value(String place, JsonNode declared) {
    JsonNode schema = spec.resolved(declared);
    if (declared.path("x-sensitive").asBoolean() || schema.path("x-sensitive").asBoolean()) {
      return secret(place, schema);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (type(schema)) {
      case "object" -> object(place, schema);
      case "array" -> JSON.arrayNode().add(value(place + "[]", schema.path("items")));
      case "integer" -> JSON.numberNode(7);
      case "number" -> JSON.numberNode(7.5);
      case "boolean" -> JSON.booleanNode(true);
      default -> text(schema);
    };
  }

  private JsonNode object(String place, JsonNode schema) {
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            member ->
                object.set(
                    member.getKey(), value(place + "." + member.getKey(), member.getValue())));
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject()) {
      object.set("any", value(place + ".any", others));
    } else if (object.isEmpty()) {
      object.put("any", HARMLESS);
    } else {
      object.put(UNKNOWN, canary(place + "." + UNKNOWN));
    }
    return object;
  }

  /** Texts only, since a canary is one. */
  private JsonNode secret(String place, JsonNode schema) {
    return switch (type(schema)) {
      case "string" -> JSON.textNode(canary(place));
      case "array" -> JSON.arrayNode().add(secret(place + "[]", schema.path("items")));
      default -> secretObject(place, schema);
    };
  }

  private JsonNode secretObject(String place, JsonNode schema) {
    ObjectNode object = JSON.objectNode().put("one", canary(place + ".one"));
    if (!schema.path("additionalProperties").isObject()) {
      ArrayNode list = JSON.arrayNode().add(canary(place + ".deep.list[]"));
      object.set("deep", JSON.objectNode().set("list", list));
    }
    return object;
  }

  private String canary(String place) {
    return canaries.text(place).text();
  }

  private static JsonNode text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date-time" -> JSON.textNode("2026-01-31T08:15:30Z");
      case "date" -> JSON.textNode("2026-01-31");
      default -> JSON.textNode(HARMLESS);
    };
  }

  /** The first that is not null, where there are several; a text may stand for anything. */
  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode() && schema.path("x-sensitive").asBoolean()) {
      return "object";
    }
    return type.isArray() ? type.path(0).asText() : type.asText();
  }
}
