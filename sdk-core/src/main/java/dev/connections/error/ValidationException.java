package dev.connections.error;

/**
 * The vendor does not accept the request as it is (400, 413, 415, 422); see {@link
 * ApiError#issues}.
 */
@SuppressWarnings("serial")
public final class ValidationException extends ApiException {
  ValidationException(ApiError error, Delivery delivery, String message) {
    super(error, delivery, message);
  }
}
