package dev.connections.testing;

import dev.connections.Vendor;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import java.time.Duration;

/**
 * Makes each exception of the SDK, for tests of what a program does about it: {@code
 * Failures.at(PolytomicClient.VENDOR, "getConnection").status(404)} is a {@code NotFoundException}.
 * Nothing is sent. Immutable and thread-safe.
 */
public final class Failures {
  private final Vendor vendor;
  private final String operation;

  private Failures(Vendor vendor, String operation) {
    this.vendor = vendor;
    this.operation = operation;
  }

  /**
   * Failures of one operation.
   *
   * @param vendor whom the call was meant for
   * @param operation the vendor's name of the operation
   * @return what makes them
   */
  public static Failures at(Vendor vendor, String operation) {
    return new Failures(vendor, operation);
  }

  /**
   * The vendor answered with an error: an exception of the class that belongs to the status. Its
   * delivery is REFUSED below 500, and UNKNOWN from there on.
   *
   * @param status the HTTP status
   * @return the exception
   */
  public ApiException status(int status) {
    return answered(error(status).build());
  }

  /**
   * The vendor answered with status 429.
   *
   * @param retryAfter when it wants to be asked again
   * @return the exception, a {@code RateLimitException}
   */
  public ApiException rateLimited(Duration retryAfter) {
    return answered(error(429).retryAfter(retryAfter).build());
  }

  /**
   * Begins an error of this operation, to be completed and given to {@link #answered}.
   *
   * @param status the HTTP status
   * @return the builder
   */
  public ApiError.Builder error(int status) {
    return ApiError.builder(vendor, operation, status);
  }

  /**
   * The vendor answered with this error.
   *
   * @param error what it said
   * @return the exception of the class that belongs to its status
   */
  public static ApiException answered(ApiError error) {
    Delivery delivery = error.status() < 500 ? Delivery.REFUSED : Delivery.UNKNOWN;
    String message = error.vendor() + " " + error.operation() + " failed for a test: " + error;
    return ApiException.of(error, delivery, message);
  }

  /**
   * No reply came. The delivery is NOT_SENT where there was no connection, and UNKNOWN otherwise.
   *
   * @param reason what kept it away
   * @return the exception
   */
  public TransportException noReply(Reason reason) {
    boolean unsent = reason == Reason.CONNECT || reason == Reason.TLS;
    Delivery delivery = unsent ? Delivery.NOT_SENT : Delivery.UNKNOWN;
    return new TransportException(
        vendor, operation, delivery, reason, message("no reply, " + reason), null);
  }

  /**
   * The vendor answered with success, and nobody can read its reply.
   *
   * @return the exception
   */
  public DecodingException unreadable() {
    return new DecodingException(
        vendor, operation, "", 200, null, message("the reply cannot be read"), null);
  }

  /**
   * This side declined to send the call.
   *
   * @return the exception
   */
  public RefusedException refused() {
    return new RefusedException(vendor, operation, message("it was not sent"), null);
  }

  private String message(String what) {
    return vendor + " " + operation + " failed for a test: " + what;
  }
}
