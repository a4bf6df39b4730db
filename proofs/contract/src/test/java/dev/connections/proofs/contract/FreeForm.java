package dev.connections.proofs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds what a specification leaves without a shape, as {@code vendor Schema.property}. */
final class FreeForm {
  private final Predicate<JsonNode> shapeless;
  private final Set<String> found = new TreeSet<>();

  private FreeForm(Predicate<JsonNode> shapeless) {
    this.shapeless = shapeless;
  }

  /** Objects with whatever members. */
  static Set<String> objects() {
    return in(FreeForm::isFreeFormObject);
  }

  /** Values of whatever type. */
  static Set<String> anything() {
    return in(schema -> !schema.has("type") && !schema.has("$ref") && !schema.has("allOf"));
  }

  private static Set<String> in(Predicate<JsonNode> shapeless) {
    FreeForm all = new FreeForm(shapeless);
    for (Specification specification : Specification.ALL) {
      specification
          .schemas()
          .properties()
          .forEach(schema -> all.visit(specification.vendor() + " " + schema.getKey(), schema));
      specification
          .bodies()
          .forEach((name, body) -> all.visit(specification.vendor() + " " + name, body.schema()));
    }
    return all.found;
  }

  private void visit(String name, Entry<String, JsonNode> schema) {
    visit(name, schema.getValue());
  }

  private void visit(String name, JsonNode schema) {
    if (schema.isObject() && shapeless.test(schema)) {
      found.add(name);
    }
    schema.path("properties").properties().forEach(one -> visit(name + "." + one.getKey(), one));
    if (schema.has("items")) {
      visit(name + "[]", schema.path("items"));
    }
    if (schema.path("additionalProperties").isObject()) {
      visit(name + "{}", schema.path("additionalProperties"));
    }
  }

  private static boolean isFreeFormObject(JsonNode schema) {
    return isObject(schema.path("type"))
        && !schema.has("properties")
        && !schema.path("additionalProperties").isObject();
  }

  private static boolean isObject(JsonNode type) {
    return type.asText().equals("object")
        || type.isArray() && type.valueStream().anyMatch(one -> one.asText().equals("object"));
  }
}
