package dev.connections;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/**
 * Reads a {@link Json} for a user's own Jackson 2 mapper. Without it, Jackson would hand over
 * doubles, and {@code 1.10} or a number of twenty digits would not be the same any more.
 */
final class JsonFromMapper extends JsonDeserializer<Json> {
  @Override
  public Json deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return Json.readFrom(parser);
  }
}
