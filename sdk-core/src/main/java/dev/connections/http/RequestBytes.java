package dev.connections.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that OkHttp may write once: it sends a one-shot body never again, which is what keeps a
 * POST from being doubled on a stale connection, on a 408 or on a 503.
 */
final class RequestBytes extends RequestBody {
  private static final byte[] EMPTY = {};

  private final byte[] bytes;

  private RequestBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The request's body; an empty one where the method demands one; null where it must have none.
   */
  static @Nullable RequestBody of(TransportRequest request) {
    byte[] bytes = request.body().orElse(null);
    if (bytes == null && !demandsBody(request.method())) {
      return null;
    }
    return new RequestBytes(bytes == null ? EMPTY : bytes);
  }

  /** The content type is one of the request's headers. */
  @Override
  public @Nullable MediaType contentType() {
    return null;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }

  private static boolean demandsBody(String method) {
    return switch (method) {
      case "POST", "PUT", "PATCH" -> true;
      default -> false;
    };
  }
}
