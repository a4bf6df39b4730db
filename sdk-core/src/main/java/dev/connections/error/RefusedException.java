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
  /** A refusal; the message says by whom and what to do. */
  public RefusedException(
      Vendor vendor, String operation, String message, @Nullable Throwable cause) {
    super(vendor, operation, Delivery.NOT_SENT, message, cause);
  }
}
