package dev.connections.error;

import dev.connections.Vendor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No whole reply came back: the network failed, time ran out, or somebody ended the call. */
@SuppressWarnings("serial")
public final class TransportException extends SdkException {
  private final Reason reason;

  /**
   * A failure between here and the vendor.
   *
   * @param vendor whom the call was meant for
   * @param operation the vendor's name of the operation
   * @param delivery whether the vendor may have carried it out
   * @param reason what kept the reply away
   * @param message what happened, and what to do
   * @param cause what led to it, if anything
   */
  public TransportException(
      Vendor vendor,
      String operation,
      Delivery delivery,
      Reason reason,
      String message,
      @Nullable Throwable cause) {
    super(vendor, operation, delivery, message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** What kept the reply away; may grow. */
  public enum Reason {
    /** The host is unknown, refuses or cannot be reached. Nothing was sent by this attempt. */
    CONNECT,
    /** No secure connection: certificate, host name or protocol. It is not tried again. */
    TLS,
    /** The connection broke. */
    IO,
    /** The call's timeout passed, or a wait that its rate limit asks for would not fit it. */
    DEADLINE,
    /** The calling thread was interrupted; its flag is set again. */
    INTERRUPTED,
    /** The client was closed, or nobody waits for the call any longer. */
    CANCELLED
  }

  /** {@return what kept the reply away} */
  public Reason reason() {
    return reason;
  }
}
