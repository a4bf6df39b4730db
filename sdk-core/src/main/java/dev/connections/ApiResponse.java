package dev.connections;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reply with what surrounds its value. Immutable; thread-safe when its value is.
 *
 * @param <T> what the reply became
 */
@JsonAutoDetect(fieldVisibility = Visibility.NONE) // for mappers that look at fields
public final class ApiResponse<T> {
  private final int status;
  private final Map<String, List<String>> headers;
  private final T value;
  private final int attempts;

  private ApiResponse(int status, Map<String, List<String>> headers, T value, int attempts) {
    this.status = status;
    this.headers = headers;
    this.value = value;
    this.attempts = attempts;
  }

  /**
   * {@return a reply}
   *
   * @param <T> the value
   * @param status the HTTP status
   * @param headers by their names in lower case
   * @param value what the reply became
   * @param attempts how many requests were sent
   */
  public static <T extends @Nullable Object> ApiResponse<T> of(
      int status, Map<String, List<String>> headers, T value, int attempts) {
    return new ApiResponse<>(status, headers, value, attempts);
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return all headers, by their names in lower case} */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * {@return the first header of this name, in whatever case}
   *
   * @param name the name
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** {@return what the reply became; null where the operation promises no value} */
  public T value() {
    return value;
  }

  /** {@return how many requests were sent for it; 1 unless something was tried again} */
  public int attempts() {
    return attempts;
  }

  /** Status and number of attempts. Headers and value may hold what should not be printed. */
  @Override
  public String toString() {
    return "HTTP " + status + " after " + attempts + (attempts == 1 ? " attempt" : " attempts");
  }
}
