package dev.connections.odd;

import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives every request the same reply, and remembers the requests. */
final class ScriptedTransport implements Transport {
  private final List<TransportRequest> requests = new ArrayList<>();
  private final int status;
  private final String body;

  ScriptedTransport(int status, String body) {
    this.status = status;
    this.body = body;
  }

  TransportRequest request() {
    return requests.get(0);
  }

  String sentBody() {
    return new String(request().body().orElseThrow(), StandardCharsets.UTF_8);
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    requests.add(request);
    return new Exchange() {
      @Override
      public TransportReply execute() {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return TransportReply.of(status, Map.of(), new ByteArrayInputStream(bytes));
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
