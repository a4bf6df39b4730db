package dev.connections.proofs.mappers;

import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A vendor that refuses every key, and shows the key to say so. */
final class RefusingTransport implements Transport {
  private final String key;

  RefusingTransport(String key) {
    this.key = key;
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    return new Exchange() {
      @Override
      public TransportReply execute() {
        String body = "{\"key\":\"KEY\",\"message\":\"no such key: " + key + "\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return TransportReply.of(401, Map.of(), new ByteArrayInputStream(bytes));
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
