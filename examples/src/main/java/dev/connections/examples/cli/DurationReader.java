package dev.connections.examples.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 30s}, {@code 5m}, {@code 1h30m}, {@code 7d} and what {@link Duration} prints. */
final class DurationReader implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      return Duration.parse(iso(text.toUpperCase(Locale.ROOT)));
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("a duration reads 30s, 5m, 1h30m or 7d: '" + text + "'");
    }
  }

  private static String iso(String text) {
    if (text.startsWith("P")) {
      return text;
    }
    return text.endsWith("D") ? "P" + text : "PT" + text;
  }
}
