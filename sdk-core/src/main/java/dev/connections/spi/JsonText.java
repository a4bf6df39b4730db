package dev.connections.spi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.connections.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** Texts that may or may not be JSON. */
final class JsonText {
  /** Immutable once made, and shared because it caches the names of members. */
  static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /**
   * Fails when jackson-core is older than 2.15; what the codecs call came with it at the latest.
   */
  static void touch() {
    FACTORY.streamReadConstraints();
  }

  /** The text of a value, its secrets included. */
  static String of(Json json) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      json.writeTo(generator);
    } catch (IOException e) {
      throw new IllegalStateException("Writing to a String failed", e);
    }
    return text.toString();
  }

  /** The JSON value that the text is. */
  static Optional<Json> only(String text) {
    try {
      return Optional.of(Json.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first JSON value of the text; a vendor's error may be followed by a second one. */
  static Optional<Json> first(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return parser.nextToken() == null ? Optional.empty() : Optional.of(Json.readFrom(parser));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("Reading from a String failed", e);
    }
  }
}
