package dev.connections.error;

import dev.connections.Vendor;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vendor answered with success, yet its reply is not what the operation promises: an HTML page,
 * an empty body, broken JSON, a member of the wrong type, an item without an id.
 */
@SuppressWarnings("serial")
public final class DecodingException extends SdkException {
  private final String pointer;
  private final int status;
  private final @Nullable String requestId;

  /**
   * A reply that could not be read.
   *
   * @param vendor who sent the reply
   * @param operation the vendor's name of the operation
   * @param pointer where in the reply, as a JSON pointer; {@code ""} for the reply as a whole
   * @param status the HTTP status of the reply
   * @param requestId the vendor's id of the request, where it gave one
   * @param message what was expected and what was found, and never what the reply held
   * @param cause what the reader met, if anything
   */
  public DecodingException(
      Vendor vendor,
      String operation,
      String pointer,
      int status,
      @Nullable String requestId,
      String message,
      @Nullable Throwable cause) {
    super(vendor, operation, Delivery.DONE, message, cause);
    this.pointer = Objects.requireNonNull(pointer, "pointer");
    this.status = status;
    this.requestId = requestId;
  }

  /** {@return where in the reply, as a JSON pointer; {@code ""} for the reply as a whole} */
  public String pointer() {
    return pointer;
  }

  /** {@return the HTTP status of the reply} */
  public int status() {
    return status;
  }

  /** {@return the vendor's id of the request} */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
