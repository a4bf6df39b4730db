package dev.connections.testing;

import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of one customer, there as long as their platform is connected. */
final class StructuralObjects {
  private final ConnectionRows connections;
  private final Map<String, Map<String, Json>> byPlatform = new LinkedHashMap<>();

  StructuralObjects(ConnectionRows connections) {
    this.connections = connections;
  }

  /** Loses every change on a platform; the next reader finds the seed again. */
  synchronized void forget(String platform) {
    byPlatform.remove(platform);
  }

  synchronized List<Json> list(String platform, String type) {
    return on(platform).values().stream()
        .filter(object -> object.at("/entity_type").asText().equals(type))
        .map(this::withMappings)
        .toList();
  }

  /** The canonical id of what a platform knows under an id of its own; empty when nothing. */
  synchronized String canonicalId(String platform, String id) {
    return on(platform).values().stream()
        .filter(object -> object.at("/id").asText().equals(id))
        .map(object -> object.at("/canonical_id").asText())
        .findFirst()
        .orElse("");
  }

  /** Changes a thing on each platform that knows it; the objects after that, by platform. */
  synchronized Map<String, Json> change(String type, String canonicalId, Json changes) {
    Map<String, Json> changed = new LinkedHashMap<>();
    for (String platform : StructuralSeeds.PLATFORMS) {
      Json object = on(platform).getOrDefault(canonicalId, Json.missing());
      if (object.at("/entity_type").asText().equals(type)) {
        Json after = changed(object, changes);
        on(platform).put(canonicalId, after);
        changed.put(platform, after);
      }
    }
    return changed;
  }

  private static Json changed(Json object, Json changes) {
    JsonObject after = JsonObject.copyOf(object);
    for (String form : List.of("data", "platform_data")) {
      JsonObject merged = JsonObject.copyOf(object.at("/" + form));
      changes.asMap().forEach(merged::put);
      after.put(form, merged.json());
    }
    return after.json();
  }

  private Json withMappings(Json object) {
    String canonicalId = object.at("/canonical_id").asText();
    List<Json> mappings =
        StructuralSeeds.PLATFORMS.stream()
            .flatMap(platform -> Optional.ofNullable(on(platform).get(canonicalId)).stream())
            .map(StructuralObjects::mapping)
            .toList();
    return JsonObject.copyOf(object).put("mappings", mappings).json();
  }

  private static Json mapping(Json object) {
    return new JsonObject().take(object, "platform").put("platform_id", object.at("/id")).json();
  }

  private Map<String, Json> on(String platform) {
    return connections.find(platform).filter(StructuralConnections::isActive).isPresent()
        ? byPlatform.computeIfAbsent(platform, StructuralSeeds::objects)
        : Map.of();
  }
}
