package dev.connections.proofs.contract;

import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Gives every request the same reply, and remembers the body of the last one. */
final class OneReply implements Transport {
  private final int status;
  private final String contentType;
  private final String body;
  private volatile String requestBody = "";

  OneReply(int status, String contentType, String body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  static OneReply json(int status, String body) {
    return new OneReply(status, "application/json", body);
  }

  String requestBody() {
    return requestBody;
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    requestBody = new String(request.body().orElse(new byte[0]), StandardCharsets.UTF_8);
    return new Exchange() {
      @Override
      public TransportReply execute() {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return TransportReply.of(
            status, Map.of("content-type", List.of(contentType)), new ByteArrayInputStream(bytes));
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
