package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T08:15:30Z",
        "2026-01-31T08:15:30.1Z",
        "2026-01-31T08:15:30.123456789Z",
        "2026-01-31T08:15:30.000000001+05:30",
        "2026-01-31T08:15:30-00:00",
        "2026-01-31T08:15:30-01:30",
        "2026-01-31T08:15:30+18:00",
        "0000-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "2026-01-31t08:15:30z",
        "2026-01-31T08:15Z",
        "2026-01-31T08:15:30.Z",
        "2026-01-31T08:15:30+05",
        "2026-01-31T08:15:30+05:30:15",
        "+12026-01-31T08:15:30Z",
        "-0001-01-31T08:15:30Z",
      })
  void readsWhatTheJdkReads(String text) {
    assertThat(parse(text)).isEqualTo(OffsetDateTime.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T08:15:30Z",
        "2026-13-01T08:15:30Z",
        "2026-00-01T08:15:30Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T08:15:60Z",
        "2026-01-31T08:15:30",
        "2026-01-31T08:15:30+19:00",
        "2026-01-31T08:15:30+01:60",
        "2026-01-31T08:15:30.1234567890Z",
        "2026-01-31T08:15:30ZZ",
        "2026-01-31 08:15:30Z",
        "2O26-01-31T08:15:30Z",
        "-026-01-31T08:15:30Z",
        "1769847330",
        "yesterday",
        " ",
      })
  void refusesWhatTheJdkRefuses(String text) {
    assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> parse(text)).isInstanceOf(DateTimeException.class);
  }

  /** One character changed at a time reaches every branch of the quick path. */
  @Test
  void agreesWithTheJdkOnEveryNearMiss() {
    Random random = new Random(7);
    String alphabet = "0123456789-+:.TZtz ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("2026-01-31T08:15:30.125+05:30");
      text.setLength(19 + random.nextInt(11));
      text.setCharAt(
          random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
      assertThat(outcome(text.toString())).as("%s", text).isEqualTo(jdk(text.toString()));
    }
  }

  @Test
  void emptyTextIsAbsent() {
    assertThat(parse("")).isNull();
  }

  @Test
  void readsOutOfTheMiddleOfABuffer() {
    char[] buffer = "9992026-01-31T08:15:30Z999".toCharArray();

    assertThat(Timestamps.parse(buffer, 3, 20))
        .isEqualTo(OffsetDateTime.parse("2026-01-31T08:15:30Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T08:00:00Z", "2026-01-31T08:15:30.5+05:30"})
  void writesSecondsAlways(String text) {
    assertThat(Timestamps.format(OffsetDateTime.parse(text))).isEqualTo(text);
  }

  private static @Nullable OffsetDateTime parse(String text) {
    return Timestamps.parse(text.toCharArray(), 0, text.length());
  }

  private static String outcome(String text) {
    try {
      return String.valueOf(parse(text));
    } catch (DateTimeException e) {
      return "refused";
    }
  }

  private static String jdk(String text) {
    try {
      return String.valueOf(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return "refused";
    }
  }
}
