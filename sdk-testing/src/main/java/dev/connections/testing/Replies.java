package dev.connections.testing;

import dev.connections.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** Changes a reply that is made already. */
final class Replies {
  private Replies() {}

  /** The reply with a body in parts of equal size, the last of them after the duration. */
  static MockResponse trickling(MockResponse reply, int parts, Duration duration) {
    long bytes = Math.max(1, length(reply) / parts);
    long pause = Math.max(1, duration.toNanos() / parts);
    return reply.newBuilder().throttleBody(bytes, pause, TimeUnit.NANOSECONDS).build();
  }

  /** The reply with a Content-Length that is not kept. */
  static MockResponse promisingMore(MockResponse reply, int missing) {
    return reply
        .newBuilder()
        .setHeader("Content-Length", length(reply) + missing)
        .onResponseEnd(new SocketEffect.CloseSocket())
        .build();
  }

  static MockResponse changed(MockResponse reply, UnaryOperator<Json> change) {
    Json body;
    try {
      body = Json.parse(text(reply));
    } catch (IllegalArgumentException notJson) {
      return reply;
    }
    return reply.newBuilder().body(change.apply(body).toString()).build();
  }

  private static long length(MockResponse reply) {
    MockResponseBody body = reply.getBody();
    return body == null ? 0 : body.getContentLength();
  }

  private static String text(MockResponse reply) {
    MockResponseBody body = reply.getBody();
    if (body == null) {
      return "";
    }
    Buffer buffer = new Buffer();
    try {
      body.writeTo(buffer);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return buffer.readUtf8();
  }
}
