package dev.connections;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/**
 * Writes a {@link Json} for a user's own Jackson 2 mapper, masked as it prints. Without it, a
 * mapper that leaves out empty values or adds type names would do so inside of it.
 */
final class JsonToMapper extends JsonSerializer<Json> {
  @Override
  public void serialize(Json json, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    json.masked().writeTo(generator);
  }

  @Override
  public void serializeWithType(
      Json json, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    WritableTypeId name = types.typeId(json, JsonToken.VALUE_EMBEDDED_OBJECT);
    types.writeTypePrefix(generator, name);
    serialize(json, generator, provider);
    types.writeTypeSuffix(generator, name);
  }
}
