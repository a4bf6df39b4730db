package dev.connections.spi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;

/**
 * Hands a codec to a user's own Jackson 2 mapper for reading.
 *
 * @param <T> what the codec reads
 */
public abstract class CodecDeserializer<T> extends JsonDeserializer<T> {
  private final ValueReader<T> reader;

  /** A deserializer over this codec. */
  protected CodecDeserializer(ValueReader<T> reader) {
    this.reader = reader;
  }

  @Override
  public final T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    try {
      return reader.read(new JsonIn(parser));
    } catch (MismatchException e) {
      throw JsonMappingException.from(parser, e.getMessage() + " at '" + e.pointer() + "'", e);
    }
  }
}
