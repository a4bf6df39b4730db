package dev.connections.error;

import dev.connections.Vendor;
import org.jspecify.annotations.Nullable;

/**
 * This side declined to send the call: the client is read-only, a confirmation was not given, or
 * the supplier of the credentials or the rate limiter failed. Its delivery is always {@link
 * Delivery#NOT_SENT}.
 */
@SuppressWarnings("serial")
public final class RefusedException extends SdkException {
  /**
   * A refusal; the message says by whom and what to do.
   *
   * @param vendor whom the call was meant for
   * @param operation the vendor's name of the operation
   * @param message by whom it was refused, and what to do
   * @param cause what led to it, if anything
   */
  public RefusedException(
      Vendor vendor, String operation, String message, @Nullable Throwable cause) {
    super(vendor, operation, Delivery.NOT_SENT, message, cause);
  }
}
