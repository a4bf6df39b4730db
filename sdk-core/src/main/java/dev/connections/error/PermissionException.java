package dev.connections.error;

/**
 * The vendor does not permit this (403); some vendors also say so for a connection that does not
 * exist.
 */
@SuppressWarnings("serial")
public final class PermissionException extends ApiException {
  PermissionException(ApiError error, Delivery delivery, String message) {
    super(error, delivery, message);
  }
}
