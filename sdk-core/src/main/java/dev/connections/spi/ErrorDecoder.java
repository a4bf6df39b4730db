package dev.connections.spi;

import dev.connections.error.ApiError;

/**
 * Reads a vendor's error bodies. Never fails: what cannot be understood is left out, and the status
 * stays. Stateless and thread-safe.
 */
@FunctionalInterface
public interface ErrorDecoder {
  /**
   * Adds to the error what the reply says.
   *
   * @param reply what the vendor sent
   * @param error already holds status, request id and Retry-After, as far as headers tell
   */
  void decode(ErrorReply reply, ApiError.Builder error);
}
