package dev.connections.proofs.fuzz;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.error.ApiException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A wait is what was asked for, never negative, and never longer than the call may take. */
class RetryAfterFuzzTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofSeconds(999_999_999);
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          RFC_1123_DATE_TIME,
          form("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
          form("EEE MMM ppd HH:mm:ss yyyy"));

  @FuzzTest
  void retryAfter(byte[] input) {
    String header = new String(input, StandardCharsets.UTF_8);
    Optional<Duration> wait = wait(header);
    assertThat(wait).matches(read -> read.stream().noneMatch(Duration::isNegative));
    if (header.matches("[0-9]{1,9}")) {
      assertThat(wait.map(Plant::wait)).contains(Duration.ofSeconds(Long.parseLong(header)));
    } else if (header.matches("[0-9]+")) {
      assertThat(wait).contains(LONGEST);
    }
    NoTime time = new NoTime();
    thrown(Clients.retrying(busy(header), time));
    assertThat(time.waited()).isLessThanOrEqualTo(TIMEOUT);
    checkDate(header.hashCode());
  }

  /** The same moment in all three forms of RFC 9110. */
  private static void checkDate(int seconds) {
    Instant at = NoTime.START.plusSeconds(seconds / 2);
    Optional<Duration> expected = Optional.of(Duration.ofSeconds(Math.max(seconds / 2, 0)));
    FORMS.stream()
        .map(form -> form.format(at.atZone(ZoneOffset.UTC)))
        .forEach(date -> assertThat(wait(date)).as(date).isEqualTo(expected));
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  private static Optional<Duration> wait(String header) {
    return thrown(Clients.of(busy(header))).error().retryAfter();
  }

  private static Server busy(String header) {
    WireReply reply = WireReply.of(429, Map.of("retry-after", header), "{}");
    return new Server(request -> reply);
  }

  private static ApiException thrown(Clients clients) {
    return catchThrowableOfType(
        ApiException.class, () -> clients.polytomic().api().listConnections().execute());
  }
}
