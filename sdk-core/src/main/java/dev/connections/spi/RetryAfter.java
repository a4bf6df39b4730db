package dev.connections.spi;

import dev.connections.http.TransportReply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The Retry-After header (RFC 9110, section 10.2.3): seconds, or a date. */
final class RetryAfter {
  private static final int SENSIBLE_DIGITS = 9;

  private RetryAfter() {}

  /** The wait it asks for, never negative; null when it is absent or malformed. */
  static @Nullable Duration of(TransportReply reply, Instant now) {
    return reply.header("retry-after").map(value -> parse(value.strip(), now)).orElse(null);
  }

  private static @Nullable Duration parse(String value, Instant now) {
    if (value.isEmpty()) {
      return null;
    }
    if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ofSeconds(
          value.length() > SENSIBLE_DIGITS ? 999_999_999 : Long.parseLong(value));
    }
    try {
      Instant at = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      Duration wait = Duration.between(now, at);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
