package dev.connections.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as OkHttp wants them. The last one is kept, because the next call often goes to
 * the same, and to read it takes a kilobyte. Thread-safe.
 */
final class Addresses {
  private volatile @Nullable Known last;

  private record Known(String text, HttpUrl url) {}

  /**
   * The address that is spelt so.
   *
   * @throws IllegalArgumentException when it is none
   */
  HttpUrl read(String text) {
    Known known = last;
    if (known == null || !known.text.equals(text)) {
      known = new Known(text, HttpUrl.get(text));
      last = known;
    }
    return known.url;
  }
}
