package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all connections into a list.
 *
 * @param <T> what each is read as
 */
final class ListReader<T> implements BodyReader {
  private final ItemParser<T> items;

  ListReader(ItemParser<T> items) {
    this.items = items;
  }

  @Override
  public int read(InputStream body) throws IOException {
    return list(body).size();
  }

  List<T> list(InputStream body) throws IOException {
    try (JsonParser parser = DataArray.open(body)) {
      List<T> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(items.read(parser));
      }
      return list;
    }
  }
}
