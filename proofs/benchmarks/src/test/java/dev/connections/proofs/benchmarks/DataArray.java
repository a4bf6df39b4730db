package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/** The way to the items of {@code {"data": [...]}}. */
final class DataArray {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DataArray() {}

  /** A parser that stands at the beginning of the items. */
  static JsonParser open(InputStream body) throws IOException {
    JsonParser parser = FACTORY.createParser(body);
    parser.nextToken();
    while (!"data".equals(parser.nextFieldName())) {
      parser.nextToken();
      parser.skipChildren();
    }
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw new IOException("no list");
    }
    return parser;
  }
}
