package dev.connections.corridor;

import dev.connections.ApiResponse;
import dev.connections.error.DecodingException;
import dev.connections.http.TransportReply;
import java.util.List;
import java.util.Map;

/**
 * What a call gave, with what is known of how.
 *
 * @param status the HTTP status of the last reply
 * @param headers of the last reply
 * @param value what it became
 * @param attempts how many requests were sent for it
 * @param failures what of it could not be read, where a part is better than nothing
 * @param brief whether only what is normalised was read
 */
public record Answer<T>(
    int status,
    Map<String, List<String>> headers,
    T value,
    int attempts,
    List<DecodingException> failures,
    boolean brief) {

  /** An answer without more than a status. */
  public static <T> Answer<T> of(int status, T value, int attempts) {
    return new Answer<>(status, Map.of(), value, attempts, List.of(), false);
  }

  /** An answer read from this reply. */
  public static <T> Answer<T> of(
      TransportReply reply,
      T value,
      int attempts,
      List<DecodingException> failures,
      boolean brief) {
    return new Answer<>(reply.status(), reply.headers(), value, attempts, failures, brief);
  }

  /** The same answer with another value. */
  public <U> Answer<U> with(U other) {
    return new Answer<>(status, headers, other, attempts, failures, brief);
  }

  /** The same answer with another value, which tells of the failures itself. */
  public <U> Answer<U> telling(U other) {
    return new Answer<>(status, headers, other, attempts, List.of(), brief);
  }

  /**
   * The value, when all of it could be read.
   *
   * @throws DecodingException for the first part that could not, with the others suppressed
   */
  public T whole() {
    if (failures.isEmpty()) {
      return value;
    }
    DecodingException first = failures.get(0);
    failures.stream().skip(1).forEach(first::addSuppressed);
    throw first;
  }

  /** The same answer, with the requests that led to it counted in. */
  public Answer<T> after(int earlierAttempts) {
    return new Answer<>(status, headers, value, attempts + earlierAttempts, failures, brief);
  }

  /** The same as callers see it. */
  public ApiResponse<T> response() {
    return ApiResponse.of(status, headers, value, attempts);
  }
}
