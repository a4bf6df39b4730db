package dev.connections.testing.assertj;

import dev.connections.error.ApiError;
import java.time.Duration;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what a vendor said. */
@SuppressWarnings("exports") // AssertJ is there where the assertions are used
public final class ApiErrorAssert extends AbstractAssert<ApiErrorAssert, ApiError> {
  ApiErrorAssert(ApiError actual) {
    super(actual, ApiErrorAssert.class);
  }

  /**
   * The HTTP status.
   *
   * @param status the status
   * @return this assertion
   */
  public ApiErrorAssert hasStatus(int status) {
    isNotNull();
    return has("the status", actual.status(), status);
  }

  /**
   * What it is about.
   *
   * @param kind the kind
   * @return this assertion
   */
  public ApiErrorAssert hasKind(ApiError.Kind kind) {
    isNotNull();
    return has("the kind", actual.kind(), kind);
  }

  /**
   * The vendor's code.
   *
   * @param code the code
   * @return this assertion
   */
  public ApiErrorAssert hasCode(String code) {
    isNotNull();
    return has("the code", actual.code().orElse("none"), code);
  }

  /**
   * How long to wait before another try.
   *
   * @param wait the wait
   * @return this assertion
   */
  public ApiErrorAssert hasRetryAfter(Duration wait) {
    isNotNull();
    return has("the wait", actual.retryAfter().<Object>map(found -> found).orElse("none"), wait);
  }

  /**
   * The same call may succeed later.
   *
   * @return this assertion
   */
  public ApiErrorAssert isRetryable() {
    isNotNull();
    if (!actual.retryable()) {
      throw failure("The error should be retryable, and is not: %s", actual);
    }
    return this;
  }

  /**
   * The same call will not succeed later.
   *
   * @return this assertion
   */
  public ApiErrorAssert isNotRetryable() {
    isNotNull();
    if (actual.retryable()) {
      throw failure("The error should not be retryable, and is: %s", actual);
    }
    return this;
  }

  private ApiErrorAssert has(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw failureWithActualExpected(
          found, expected, "There should be %s %s, not %s: %s", what, expected, found, actual);
    }
    return this;
  }
}
