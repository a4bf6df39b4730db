package dev.connections.spi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the vendor's clock is ahead of ours, between two bounds. A reply's Date is cut off to a
 * second, and it was written at some moment between the question and the answer.
 *
 * @param least the least that it is ahead; negative when it is behind
 * @param most the most
 */
record VendorClock(Duration least, Duration most) {
  private static final Duration RESOLUTION = Duration.ofSeconds(1);

  /**
   * The clock that wrote this reply; none without a Date, and none when the reply comes out of a
   * cache, since its Date is of another question.
   *
   * @param asked when the question was put, by our clock
   * @param answered when the answer was there, by our clock
   * @param headers of the answer, by their names in lower case
   */
  static Optional<VendorClock> of(
      Instant asked, Instant answered, Map<String, List<String>> headers) {
    return headers.containsKey("age")
        ? Optional.empty()
        : headers.getOrDefault("date", List.of()).stream()
            .flatMap(value -> date(value).stream())
            .findFirst()
            .map(date -> between(asked, answered, date));
  }

  /** Whether what the vendor dates so lies after this moment of ours, whatever the clocks hide. */
  boolean isAfter(Instant theirs, Instant ours) {
    return !theirs.isBefore(ours.plus(most));
  }

  /** Whether it lies before it; the vendor may cut off its own dates to a second as well. */
  boolean isBefore(Instant theirs, Instant ours) {
    return theirs.plus(RESOLUTION).isBefore(ours.plus(least));
  }

  private static VendorClock between(Instant asked, Instant answered, Instant date) {
    return new VendorClock(
        Duration.between(answered, date), Duration.between(asked, date).plus(RESOLUTION));
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
