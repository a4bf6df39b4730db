package dev.connections.error;

import dev.connections.Vendor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call to a vendor failed. The message names the vendor, the operation, what happened and what to
 * do, and holds no secret; {@link #delivery} says whether the vendor may have acted.
 *
 * <p>It is one of four: {@link ApiException} when the vendor answered with an error, {@link
 * TransportException} when no whole reply came, {@link DecodingException} when the vendor did what
 * was asked and its reply cannot be read, {@link RefusedException} when this side did not send it.
 * The page {@code docs/errors.md} says what to do on each.
 */
@SuppressWarnings("serial") // nobody sends these over a wire
public abstract class SdkException extends RuntimeException {
  private final Vendor vendor;
  private final String operation;
  private final Delivery delivery;
  private Instant began = Instant.now();

  SdkException(
      Vendor vendor,
      String operation,
      Delivery delivery,
      String message,
      @Nullable Throwable cause) {
    super(message, cause);
    this.vendor = Objects.requireNonNull(vendor, "vendor");
    this.operation = Objects.requireNonNull(operation, "operation");
    this.delivery = Objects.requireNonNull(delivery, "delivery");
  }

  /** {@return whom the call was meant for} */
  public Vendor vendor() {
    return vendor;
  }

  /** {@return the vendor's name of the operation, such as {@code listConnections}} */
  public String operation() {
    return operation;
  }

  /** {@return whether the vendor may have carried the call out} */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * {@return when the first request went out, as the client's clock showed it; when none did, when
   * this exception was made} Where {@link #delivery} leaves it open whether something was created,
   * this is since when to look for it.
   */
  public Instant began() {
    return began;
  }

  /**
   * Says when the first request went out: for whoever makes calls, before it throws this.
   *
   * @param sent the moment by the client's clock
   */
  public void beganAt(Instant sent) {
    this.began = Objects.requireNonNull(sent, "sent");
  }
}
