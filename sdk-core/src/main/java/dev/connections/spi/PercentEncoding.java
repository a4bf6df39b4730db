package dev.connections.spi;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of one path segment or one part of a query (RFC 3986). */
final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /** The text with everything encoded but letters, digits and {@code - . _ ~}. */
  static String encode(String text) {
    int first = firstReserved(text);
    if (first < 0) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (byte b : text.substring(first).getBytes(StandardCharsets.UTF_8)) {
      append(encoded, b);
    }
    return encoded.toString();
  }

  private static int firstReserved(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!unreserved(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static void append(StringBuilder encoded, byte b) {
    if (b > 0 && unreserved((char) b)) {
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
