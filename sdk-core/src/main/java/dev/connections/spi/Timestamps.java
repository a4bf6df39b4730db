package dev.connections.spi;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 3339 timestamps. The common forms are read digit by digit, because the general parser of the
 * JDK allocates more than the connection it belongs to; everything else goes to that parser.
 */
final class Timestamps {
  private static final int TO_SECONDS = "2026-01-31T08:15:30".length();
  private static final int NANO_DIGITS = 9;

  private Timestamps() {}

  /** The timestamp, or null for an empty text. */
  static @Nullable OffsetDateTime parse(char[] text, int start, int length) {
    if (length == 0) {
      return null;
    }
    OffsetDateTime quick = quick(text, start, start + length);
    return quick != null ? quick : OffsetDateTime.parse(new String(text, start, length));
  }

  /** With seconds, and as RFC 3339 wants it; {@code OffsetDateTime.toString} leaves out :00. */
  static String format(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  private static @Nullable OffsetDateTime quick(char[] text, int at, int end) {
    if (end - at <= TO_SECONDS || !punctuated(text, at)) {
      return null;
    }
    int nanos = 0;
    int zone = at + TO_SECONDS;
    if (text[zone] == '.') {
      int first = zone + 1;
      zone = afterDigits(text, first, end);
      nanos = fraction(text, first, zone);
    }
    ZoneOffset offset = offset(text, zone, end);
    if (offset == null || nanos < 0) {
      return null;
    }
    return LocalDateTime.of(
            two(text, at) * 100 + two(text, at + 2),
            two(text, at + 5),
            two(text, at + 8),
            two(text, at + 11),
            two(text, at + 14),
            two(text, at + 17),
            nanos)
        .atOffset(offset);
  }

  private static boolean punctuated(char[] text, int at) {
    return text[at + 4] == '-'
        && text[at + 7] == '-'
        && text[at + 10] == 'T'
        && text[at + 13] == ':'
        && text[at + 16] == ':';
  }

  private static int afterDigits(char[] text, int at, int end) {
    int after = at;
    while (after < end && isDigit(text[after])) {
      after++;
    }
    return after;
  }

  /** Nanoseconds, or -1 when there are no digits or more than nine. */
  private static int fraction(char[] text, int from, int to) {
    int digits = to - from;
    if (digits == 0 || digits > NANO_DIGITS) {
      return -1;
    }
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      nanos = nanos * 10 + (i < digits ? text[from + i] - '0' : 0);
    }
    return nanos;
  }

  private static @Nullable ZoneOffset offset(char[] text, int at, int end) {
    if (end - at == 1 && text[at] == 'Z') {
      return ZoneOffset.UTC;
    }
    if (end - at != 6 || text[at + 3] != ':' || text[at] != '+' && text[at] != '-') {
      return null;
    }
    int sign = text[at] == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * two(text, at + 1), sign * two(text, at + 4));
  }

  private static int two(char[] text, int at) {
    if (!isDigit(text[at]) || !isDigit(text[at + 1])) {
      throw new DateTimeException("Not a digit");
    }
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
