package dev.connections.testing.assertj;

import dev.connections.Vendor;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractThrowableAssert;

/** Assertions about a failed call, beside those that AssertJ has for every exception. */
@SuppressWarnings("exports") // AssertJ is there where the assertions are used
public final class FailureAssert extends AbstractThrowableAssert<FailureAssert, SdkException> {
  FailureAssert(SdkException actual) {
    super(actual, FailureAssert.class);
  }

  /**
   * The HTTP status of the reply.
   *
   * @param status the status
   * @return this assertion
   */
  public FailureAssert hasStatus(int status) {
    isNotNull();
    OptionalInt found = status();
    if (found.isEmpty()) {
      throw failure("There should be the status %s, and no reply came: %s", status, actual);
    }
    return has("the status", found.getAsInt(), status);
  }

  /**
   * Whether the vendor may have acted.
   *
   * @param delivery the delivery
   * @return this assertion
   */
  public FailureAssert hasDelivery(Delivery delivery) {
    isNotNull();
    return has("the delivery", actual.delivery(), delivery);
  }

  /**
   * What was called.
   *
   * @param operation the vendor's name of the operation
   * @return this assertion
   */
  public FailureAssert hasOperation(String operation) {
    isNotNull();
    return has("the operation", actual.operation(), operation);
  }

  /**
   * Whom the call was meant for.
   *
   * @param vendor the vendor
   * @return this assertion
   */
  public FailureAssert isAt(Vendor vendor) {
    isNotNull();
    return has("the vendor", actual.vendor(), vendor);
  }

  /**
   * No reply came, for this reason.
   *
   * @param reason the reason
   * @return this assertion
   */
  public FailureAssert hasReason(TransportException.Reason reason) {
    isNotNull();
    if (actual instanceof TransportException failure) {
      return has("the reason", failure.reason(), reason);
    }
    throw failure("There should be the reason %s, and a reply came: %s", reason, actual);
  }

  /**
   * The vendor answered, and the same call may succeed later.
   *
   * @return this assertion
   */
  public FailureAssert isRetryable() {
    error().isRetryable();
    return this;
  }

  /**
   * The vendor answered, and the same call will not succeed later.
   *
   * @return this assertion
   */
  public FailureAssert isNotRetryable() {
    error().isNotRetryable();
    return this;
  }

  /**
   * Goes on to what the vendor said.
   *
   * @return an assertion about the error
   */
  public ApiErrorAssert error() {
    isNotNull();
    if (actual instanceof ApiException answered) {
      return new ApiErrorAssert(answered.error()).as(descriptionText());
    }
    throw failure("The vendor should have answered with an error, and has not: %s", actual);
  }

  private OptionalInt status() {
    if (actual instanceof ApiException answered) {
      return OptionalInt.of(answered.error().status());
    }
    return actual instanceof DecodingException unread
        ? OptionalInt.of(unread.status())
        : OptionalInt.empty();
  }

  private FailureAssert has(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw failureWithActualExpected(
          found, expected, "There should be %s %s, not %s: %s", what, expected, found, actual);
    }
    return this;
  }
}
