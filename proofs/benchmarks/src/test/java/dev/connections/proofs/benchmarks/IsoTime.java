package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times such as {@code 2024-01-15T09:30:00Z} straight from the parser's characters. {@code
 * OffsetDateTime.parse}, which takes any other form, would double the bytes of the floor.
 */
final class IsoTime {
  private static final int PLAIN_LENGTH = 20;

  private IsoTime() {}

  /** The time that comes next, or null. */
  static @Nullable OffsetDateTime read(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    return isPlain(parser)
        ? OffsetDateTime.of(plain(parser), ZoneOffset.UTC)
        : OffsetDateTime.parse(parser.getText());
  }

  /** The same as an instant. */
  static @Nullable Instant readInstant(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    return isPlain(parser)
        ? Instant.ofEpochSecond(plain(parser).toEpochSecond(ZoneOffset.UTC))
        : OffsetDateTime.parse(parser.getText()).toInstant();
  }

  private static boolean isPlain(JsonParser parser) throws IOException {
    int last = parser.getTextOffset() + PLAIN_LENGTH - 1;
    return parser.getTextLength() == PLAIN_LENGTH && parser.getTextCharacters()[last] == 'Z';
  }

  private static LocalDateTime plain(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int at = parser.getTextOffset();
    return LocalDateTime.of(
        number(text, at, 4),
        number(text, at + 5, 2),
        number(text, at + 8, 2),
        number(text, at + 11, 2),
        number(text, at + 14, 2),
        number(text, at + 17, 2));
  }

  private static int number(char[] text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }
}
