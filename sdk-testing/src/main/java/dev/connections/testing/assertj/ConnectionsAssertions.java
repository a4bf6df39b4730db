package dev.connections.testing.assertj;

import dev.connections.Connection;
import dev.connections.error.ApiError;
import dev.connections.error.SdkException;
import dev.connections.federation.Listing;
import dev.connections.testing.RecordedRequest;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Where assertions begin; to be imported statically, also beside those of AssertJ. No message of a
 * failed assertion shows a header, a body or a credential.
 */
@SuppressWarnings("exports") // AssertJ is there where the assertions are used
public final class ConnectionsAssertions {
  private ConnectionsAssertions() {}

  /**
   * Begins to assert about a request.
   *
   * @param actual what a fake received
   * @return the assertion
   */
  public static RequestAssert assertThat(RecordedRequest actual) {
    return new RequestAssert(actual);
  }

  /**
   * Begins to assert about a connection.
   *
   * @param actual the connection
   * @return the assertion
   */
  public static ConnectionAssert assertThat(Connection actual) {
    return new ConnectionAssert(actual);
  }

  /**
   * Begins to assert about a listing of many clients.
   *
   * @param actual the listing
   * @return the assertion
   */
  public static ListingAssert assertThat(Listing actual) {
    return new ListingAssert(actual);
  }

  /**
   * Begins to assert about a failed call.
   *
   * @param actual the exception
   * @return the assertion
   */
  public static FailureAssert assertThat(SdkException actual) {
    return new FailureAssert(actual);
  }

  /**
   * Begins to assert about what a vendor said.
   *
   * @param actual the error
   * @return the assertion
   */
  public static ApiErrorAssert assertThat(ApiError actual) {
    return new ApiErrorAssert(actual);
  }

  /**
   * Runs a call, which must fail with an exception of the SDK, and begins to assert about that.
   *
   * @param call what to run
   * @return the assertion
   */
  public static FailureAssert assertThatFailureOf(ThrowingCallable call) {
    Throwable thrown = Assertions.catchThrowable(call);
    Assertions.assertThat(thrown).as("what the call throws").isInstanceOf(SdkException.class);
    return new FailureAssert((SdkException) thrown);
  }
}
