package dev.connections.testing;

import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object, its members in the order in which they were put. */
final class JsonObject {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  static JsonObject of(String name, @Nullable Object value) {
    return new JsonObject().put(name, value);
  }

  static JsonObject copyOf(Json object) {
    JsonObject copy = new JsonObject();
    object.asMap().forEach(copy::put);
    return copy;
  }

  JsonObject put(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  /** Takes over those of the named members that the other value has. */
  JsonObject take(Json from, String... names) {
    for (String name : names) {
      Json value = from.at("/" + name);
      if (!value.isMissing()) {
        members.put(name, value);
      }
    }
    return this;
  }

  JsonObject remove(String name) {
    members.remove(name);
    return this;
  }

  Json json() {
    return Json.of(members);
  }
}
