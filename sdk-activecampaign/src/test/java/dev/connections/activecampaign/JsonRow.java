package dev.connections.activecampaign;

import dev.connections.Json;
import java.util.HashMap;
import java.util.Map;

/** A connection as the vendor lists it. Immutable. */
record JsonRow(Map<String, ?> members) {
  static JsonRow of(String id, String service, String externalid) {
    return new JsonRow(Map.of("id", id, "service", service, "externalid", externalid))
        .with("name", "n")
        .with("logoUrl", "l")
        .with("linkUrl", "m")
        .with("status", "1");
  }

  JsonRow with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(members);
    more.put(name, value);
    return new JsonRow(more);
  }

  Json json() {
    return Json.of(members);
  }
}
