package dev.connections.error;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What RFC 9457 demands of a type and an instance, and vendors do not always keep. */
final class UriReference {
  private UriReference() {}

  /** The text, percent-encoded as far as that makes it a URI reference. */
  static String of(String text) {
    try {
      return new URI(text).toASCIIString();
    } catch (URISyntaxException e) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
