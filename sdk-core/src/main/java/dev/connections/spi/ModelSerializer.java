package dev.connections.spi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Hands every model to a user's own Jackson 2 mapper for writing, with masks for secrets. */
public final class ModelSerializer extends JsonSerializer<Model> {
  /** A serializer without state; Jackson makes it. */
  public ModelSerializer() {}

  @Override
  public void serialize(Model model, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    JsonOut.toAnybody(generator).model(model);
  }

  /** A mapper that adds type names adds none to ours: their shape is the vendor's. */
  @Override
  public void serializeWithType(
      Model model, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(model, generator, provider);
  }
}
