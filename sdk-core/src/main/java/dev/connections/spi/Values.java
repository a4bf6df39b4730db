package dev.connections.spi;

import dev.connections.Json;
import dev.connections.auth.Secret;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The readers of values that have no codec of their own, for lists and maps of them. */
public final class Values {
  /** A text. */
  public static final ValueReader<String> STRING = in -> in.present(in.string());

  /** A text that must not be printed. */
  public static final ValueReader<Secret> SECRET = JsonIn::presentSecret;

  /** An integer. */
  public static final ValueReader<Long> INTEGER = in -> in.present(in.integer());

  /** A number. */
  public static final ValueReader<Double> NUMBER = in -> in.present(in.number());

  /** A boolean. */
  public static final ValueReader<Boolean> BOOLEAN = in -> in.present(in.bool());

  /** A date with time and offset. */
  public static final ValueReader<OffsetDateTime> DATE_TIME = in -> in.present(in.dateTime());

  /** A date. */
  public static final ValueReader<LocalDate> DATE = in -> in.present(in.date());

  /** Any value. */
  public static final ValueReader<Json> JSON = in -> in.present(in.json());

  /** Any value, printed masked. */
  public static final ValueReader<Json> SECRET_JSON =
      in -> in.present(in.isNull() ? null : in.sensitiveJson());

  private Values() {}

  /**
   * {@return a list of such values}
   *
   * @param <T> the elements
   * @param items reads each element
   */
  public static <T> ValueReader<List<T>> list(ValueReader<T> items) {
    return in -> in.present(in.list(items));
  }

  /**
   * {@return a map of such values}
   *
   * @param <T> the values
   * @param members reads each value
   */
  public static <T> ValueReader<Map<String, T>> map(ValueReader<T> members) {
    return in -> in.present(in.map(members));
  }
}
