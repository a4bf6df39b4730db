package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/** Reads one connection after the other and keeps none. */
final class EachReader implements BodyReader {
  private final ItemParser<ConnectionRecord> items;

  EachReader(ItemParser<ConnectionRecord> items) {
    this.items = items;
  }

  @Override
  public int read(InputStream body) throws IOException {
    try (JsonParser parser = DataArray.open(body)) {
      int count = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        count += items.read(parser).id() == null ? 0 : 1;
      }
      return count;
    }
  }
}
