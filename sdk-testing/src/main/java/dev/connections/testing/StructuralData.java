package dev.connections.testing;

import dev.connections.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reading, changing and translating objects. */
final class StructuralData {
  private static final Set<String> TRANSFORMED =
      Set.of("employee", "time_entry", "change_order", "budget_line_item");
  private static final Json NO_REFERENCES =
      JsonObject.of("resolved", List.of()).put("unresolved", List.of()).json();

  private StructuralData() {}

  static Answer getObjects(Exchange exchange, StructuralCustomer customer) {
    String platform = exchange.query("platform").orElse("");
    String type = exchange.query("entity_type").orElse("");
    return isPlatform(platform) && StructuralSeeds.TYPES.contains(type)
        ? StructuralAnswers.data(200, customer.objects().list(platform, type))
        : StructuralAnswers.invalid(exchange, "platform and entity_type query params required");
  }

  static Answer propagate(Exchange exchange, StructuralCustomer customer) {
    Json input = exchange.input();
    if (!namesAnObject(input) || !input.at("/data").isObject()) {
      return StructuralAnswers.invalid(exchange, "Invalid input");
    }
    String type = input.at("/entity_type").asText();
    String id = canonicalId(input, customer.objects());
    Map<String, Json> changed = customer.objects().change(type, id, input.at("/data"));
    return changed.isEmpty()
        ? StructuralAnswers.error(exchange, 404, "NOT_FOUND", "there is no mapping for this id")
        : StructuralAnswers.data(200, propagated(input.at("/data"), changed));
  }

  private static boolean namesAnObject(Json input) {
    boolean named =
        switch (input.at("/format").asText()) {
          case "canonical" -> !input.at("/canonical_id").asText().isEmpty();
          case "platform" ->
              isPlatform(input.at("/platform").asText())
                  && !input.at("/platform_id").asText().isEmpty();
          default -> false;
        };
    return named && StructuralSeeds.TYPES.contains(input.at("/entity_type").asText());
  }

  private static String canonicalId(Json input, StructuralObjects objects) {
    return input.at("/format").asText().equals("canonical")
        ? input.at("/canonical_id").asText()
        : objects.canonicalId(input.at("/platform").asText(), input.at("/platform_id").asText());
  }

  private static Json propagated(Json changes, Map<String, Json> changed) {
    Json first = changed.values().iterator().next();
    JsonObject written = new JsonObject();
    changed.forEach((platform, object) -> written.put(platform, written(object, changes)));
    return JsonObject.of("canonical", canonical(first, changes))
        .put("propagated", written.json())
        .put("references", NO_REFERENCES)
        .json();
  }

  private static Json canonical(Json object, Json changes) {
    return JsonObject.of("id", object.at("/canonical_id"))
        .put("entity_type", object.at("/entity_type"))
        .put("updated_fields", changes.asMap().keySet())
        .put("data", object.at("/data"))
        .json();
  }

  private static Json written(Json object, Json changes) {
    JsonObject written = JsonObject.of("id", object.at("/platform_data/id"));
    changes.asMap().forEach(written::put);
    return written.json();
  }

  static Answer transform(Exchange exchange, StructuralCustomer customer) {
    Json input = exchange.input();
    if (!isTranslatable(input)) {
      return StructuralAnswers.invalid(exchange, "Invalid input");
    }
    boolean contract =
        input.at("/source").asText().equals("procore")
            && input.at("/entity_type").asText().equals("contract");
    return contract && input.at("/context/commitmentType").asText().isEmpty()
        ? StructuralAnswers.error(
            exchange, 422, "TRANSFORM_ERROR", "a contract needs context.commitmentType")
        : Answer.json(200, translated(exchange, input));
  }

  private static boolean isTranslatable(Json input) {
    String type = input.at("/entity_type").asText();
    return isPlatform(input.at("/source").asText())
        && isPlatform(input.at("/target").asText())
        && (StructuralSeeds.TYPES.contains(type) || TRANSFORMED.contains(type))
        && input.at("/data").isObject();
  }

  private static Json translated(Exchange exchange, Json input) {
    JsonObject canonical = JsonObject.of("object", input.at("/entity_type"));
    input.at("/data").asMap().forEach(canonical::put);
    return JsonObject.of("canonical", canonical.json())
        .put("data", input.at("/data"))
        .put("metadata", metadata(exchange, input))
        .json();
  }

  private static Json metadata(Exchange exchange, Json input) {
    return new JsonObject()
        .take(input, "source", "target", "entity_type")
        .put("canonical_version", "1.0")
        .put("transformed_at", StructuralAnswers.now())
        .put("request_id", StructuralAnswers.requestId(exchange))
        .put("references", NO_REFERENCES)
        .json();
  }

  private static boolean isPlatform(String word) {
    return StructuralSeeds.PLATFORMS.contains(word);
  }
}
