package dev.connections.error;

/** There is no such thing at the vendor (404, 410). */
@SuppressWarnings("serial")
public final class NotFoundException extends ApiException {
  NotFoundException(ApiError error, Delivery delivery, String message) {
    super(error, delivery, message);
  }
}
