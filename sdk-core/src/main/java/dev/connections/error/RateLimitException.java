package dev.connections.error;

/** Too many calls (429); see {@link ApiError#retryAfter}. */
@SuppressWarnings("serial")
public final class RateLimitException extends ApiException {
  RateLimitException(ApiError error, Delivery delivery, String message) {
    super(error, delivery, message);
  }
}
