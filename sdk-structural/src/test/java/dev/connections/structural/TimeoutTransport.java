package dev.connections.structural;

import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Answers everything with empty data, and remembers how long it was told to wait. */
final class TimeoutTransport implements Transport {
  private static final byte[] BODY = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);

  private Duration timeout = Duration.ZERO;

  Duration timeout() {
    return timeout;
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    timeout = request.timeout();
    return new Exchange() {
      @Override
      public TransportReply execute() {
        return TransportReply.of(
            200,
            Map.of("content-type", List.of("application/json")),
            new ByteArrayInputStream(BODY));
      }

      @Override
      public void enqueue(Callback callback) {
        callback.replied(execute());
      }

      @Override
      public void cancel() {}
    };
  }

  @Override
  public void close() {}
}
