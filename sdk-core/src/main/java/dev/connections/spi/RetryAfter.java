package dev.connections.spi;

import dev.connections.http.TransportReply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Retry-After header (RFC 9110, section 10.2.3): seconds, or a date in one of its three forms.
 */
final class RetryAfter {
  private static final int SENSIBLE_DIGITS = 9;
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC);

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
    return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(now), ASCTIME)
        .flatMap(format -> instant(value, format).stream())
        .findFirst()
        .map(at -> Duration.between(now, at))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .orElse(null);
  }

  private static Optional<Instant> instant(String value, DateTimeFormatter format) {
    try {
      return Optional.of(Instant.from(format.parse(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Two digits of a year mean the past where they would be more than fifty years ahead. */
  private static DateTimeFormatter rfc850(Instant now) {
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(
            ChronoField.YEAR, 2, 2, now.atOffset(ZoneOffset.UTC).toLocalDate().minusYears(49))
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.US)
        .withZone(ZoneOffset.UTC);
  }
}
