package dev.connections.spi;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of one path segment or one part of a query (RFC 3986). */
final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /** The text with everything encoded but letters, digits and {@code - . _ ~}. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      append(encoded, b);
    }
    return encoded.toString();
  }

  /** A byte of a longer character is negative, and so none of the unreserved ones. */
  private static void append(StringBuilder encoded, byte b) {
    if (unreserved((char) b)) {
      encoded.append((char) b);
    } else {
      encoded.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
    }
  }

  private static boolean unreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
