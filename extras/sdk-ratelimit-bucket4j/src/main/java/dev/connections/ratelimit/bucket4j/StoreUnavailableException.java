package dev.connections.ratelimit.bucket4j;

/**
 * The store of a shared rate limit cannot be asked. The call that needed it was not sent, and has
 * this as its cause.
 */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
