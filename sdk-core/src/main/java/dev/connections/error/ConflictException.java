package dev.connections.error;

/** The call contradicts the present state (409), or the same idempotency key is under way. */
@SuppressWarnings("serial")
public final class ConflictException extends ApiException {
  ConflictException(ApiError error, Delivery delivery, String message) {
    super(error, delivery, message);
  }
}
