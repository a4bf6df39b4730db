package dev.connections.spi;

import dev.connections.Vendor;
import dev.connections.error.DecodingException;
import org.jspecify.annotations.Nullable;

/**
 * A reply of which something cannot be read.
 *
 * @param words who was asked what
 */
record Unreadable(
    Vendor vendor, String operation, String words, int status, @Nullable String requestId) {

  DecodingException at(String pointer, String what, @Nullable Throwable cause) {
    String where = pointer.isEmpty() ? "" : " at " + pointer;
    String id = requestId == null ? "" : " [request id " + requestId + "]";
    String message =
        words
            + " answered HTTP "
            + status
            + " with what cannot be read: "
            + what
            + where
            + ". Check baseUrl, and whether a newer version of this SDK knows this reply."
            + id;
    return new DecodingException(
        vendor, operation, pointer, status, requestId, OneLine.of(message), cause);
  }
}
