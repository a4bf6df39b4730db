package dev.connections.http;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Transport} says that no reply comes, and how far the request got. Callers of the SDK
 * see it as the cause of a {@link TransportException}.
 */
@SuppressWarnings("serial")
public final class TransportFailure extends IOException {
  private final TransportException.Reason reason;
  private final Delivery delivery;

  /**
   * A failure.
   *
   * @param reason what kept the reply away
   * @param delivery {@link Delivery#NOT_SENT} only when certainly no byte of the request was
   *     written, {@link Delivery#REFUSED} only when the server said that it did not work on it;
   *     otherwise {@link Delivery#UNKNOWN}
   * @param message what happened, in a few words and without any secret
   * @param cause how far the request got
   */
  public TransportFailure(
      TransportException.Reason reason,
      Delivery delivery,
      String message,
      @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.delivery = delivery;
  }

  /** {@return what kept the reply away} */
  public TransportException.Reason reason() {
    return reason;
  }

  /** {@return how far the request got} */
  public Delivery delivery() {
    return delivery;
  }
}
