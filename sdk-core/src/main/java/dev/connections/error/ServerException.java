package dev.connections.error;

/** The vendor failed (5xx). */
@SuppressWarnings("serial")
public final class ServerException extends ApiException {
  ServerException(ApiError error, Delivery delivery, String message) {
    super(error, delivery, message);
  }
}
