package dev.connections.testing;

import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What connecting a platform brings with it. */
final class StructuralSeeds {
  static final List<String> PLATFORMS = List.of("procore", "dynamics");
  static final List<String> TYPES =
      List.of("project", "customer", "contract", "invoice", "payment");

  private static final Map<String, List<Integer>> COUNTS =
      Map.of("procore", List.of(5, 4, 13, 8, 8), "dynamics", List.of(3, 6, 9, 11, 7));
  private static final int FIRST_PROCORE_ID = 100_000;

  private StructuralSeeds() {}

  /** How many objects of each type there are, under the plural of the type. */
  static Json entities(String platform) {
    JsonObject entities = new JsonObject();
    for (String type : TYPES) {
      entities.put(type + "s", count(platform, type));
    }
    return entities.json();
  }

  static int total(String platform) {
    return TYPES.stream().mapToInt(type -> count(platform, type)).sum();
  }

  /**
   * The objects by their canonical ids; the same thing has the same canonical id on each platform.
   */
  static Map<String, Json> objects(String platform) {
    Map<String, Json> objects = new LinkedHashMap<>();
    for (String type : TYPES) {
      IntStream.rangeClosed(1, count(platform, type))
          .mapToObj(number -> object(platform, type, number))
          .forEach(object -> objects.put(object.at("/canonical_id").asText(), object));
    }
    return objects;
  }

  private static int count(String platform, String type) {
    return COUNTS.getOrDefault(platform, List.of(0, 0, 0, 0, 0)).get(TYPES.indexOf(type));
  }

  private static Json object(String platform, String type, int number) {
    String canonicalId = type.substring(0, 4) + "_" + String.format("%012d", number);
    Object id = id(platform, type, number);
    String title = type + " " + number;
    return JsonObject.of("id", id.toString())
        .put("canonical_id", canonicalId)
        .put("platform", platform)
        .put("entity_type", type)
        .put("data", canonical(canonicalId, type, title, Map.of(platform, id.toString())))
        .put("platform_data", JsonObject.of("id", id).put("title", title).json())
        .json();
  }

  private static Json canonical(
      String id, String type, String title, Map<String, String> externalIds) {
    return JsonObject.of("id", id)
        .put("object", type)
        .put("title", title)
        .put("external_ids", externalIds)
        .json();
  }

  // Procore counts, Dynamics does not.
  private static Object id(String platform, String type, int number) {
    return platform.equals("procore")
        ? FIRST_PROCORE_ID * (TYPES.indexOf(type) + 1) + number
        : Ids.of(platform + type + number);
  }
}
