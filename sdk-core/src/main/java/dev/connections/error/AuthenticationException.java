package dev.connections.error;

/** The vendor does not accept the credentials (401). */
@SuppressWarnings("serial")
public final class AuthenticationException extends ApiException {
  AuthenticationException(ApiError error, Delivery delivery, String message) {
    super(error, delivery, message);
  }
}
