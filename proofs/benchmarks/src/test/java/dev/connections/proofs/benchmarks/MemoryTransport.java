package dev.connections.proofs.benchmarks;

import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/** Answers every request with the same body, from memory. */
final class MemoryTransport implements Transport {
  private static final Map<String, List<String>> HEADERS =
      Map.of("content-type", List.of("application/json"));

  private final byte[] body;

  MemoryTransport(byte[] body) {
    this.body = body;
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    return new Exchange() {
      @Override
      public TransportReply execute() {
        return reply();
      }

      @Override
      public void enqueue(Callback callback) {
        callback.replied(reply());
      }

      @Override
      public void cancel() {}
    };
  }

  @Override
  public void close() {}

  private TransportReply reply() {
    return TransportReply.of(200, HEADERS, new ByteArrayInputStream(body));
  }
}
