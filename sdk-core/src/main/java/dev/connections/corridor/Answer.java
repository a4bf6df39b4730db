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
 */
public record Answer<T>(
    int status,
    Map<String, List<String>> headers,
    T value,
    int attempts,
    List<DecodingException> failures) {

  /** An answer read from this reply. */
  public static <T> Answer<T> of(
      TransportReply reply, T value, int attempts, List<DecodingException> failures) {
    return new Answer<>(reply.status(), reply.headers(), value, attempts, failures);
  }

  /** The same answer with another value. */
  public <U> Answer<U> with(U other) {
    return new Answer<>(status, headers, other, attempts, failures);
  }

  /** The same answer with another value, which tells of the failures itself. */
  public <U> Answer<U> telling(U other) {
    return new Answer<>(status, headers, other, attempts, List.of());
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
    return new Answer<>(status, headers, value, attempts + earlierAttempts, failures);
  }

  /** The same as callers see it. */
  public ApiResponse<T> response() {
    return ApiResponse.of(status, headers, value, attempts);
  }
}
