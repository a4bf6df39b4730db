package dev.connections.proofs.canary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Models out of JSON, by a user's mapper: the only other way is through a reply. */
final class Models {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Models() {}

  static Class<?> type(Spec spec, String schema) {
    String name = "dev.connections." + spec.vendor() + ".model." + schema;
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(Class<T> type, JsonNode value) {
    try {
      return MAPPER.readValue(value.toString(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
