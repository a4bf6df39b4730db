package dev.connections.error;

import java.util.Objects;

/**
 * The vendor answered with an error. Thrown as the class of its {@link ApiError#kind}, and as
 * itself for a status that has no class of its own.
 */
@SuppressWarnings("serial")
public sealed class ApiException extends SdkException
    permits AuthenticationException,
        PermissionException,
        NotFoundException,
        ConflictException,
        ValidationException,
        RateLimitException,
        ServerException {
  private final ApiError error;

  ApiException(ApiError error, Delivery delivery, String message) {
    super(error.vendor(), error.operation(), delivery, message, null);
    this.error = Objects.requireNonNull(error, "error");
  }

  /**
   * {@return the exception of the class that belongs to the error's kind}
   *
   * @param error what the vendor said
   * @param delivery whether the vendor may have carried it out
   * @param message what happened, and what to do
   */
  public static ApiException of(ApiError error, Delivery delivery, String message) {
    return switch (error.kind()) {
      case AUTHENTICATION -> new AuthenticationException(error, delivery, message);
      case PERMISSION -> new PermissionException(error, delivery, message);
      case NOT_FOUND -> new NotFoundException(error, delivery, message);
      case CONFLICT -> new ConflictException(error, delivery, message);
      case VALIDATION -> new ValidationException(error, delivery, message);
      case RATE_LIMIT -> new RateLimitException(error, delivery, message);
      case SERVER -> new ServerException(error, delivery, message);
      case OTHER -> new ApiException(error, delivery, message);
    };
  }

  /** {@return what the vendor said} */
  public ApiError error() {
    return error;
  }
}
