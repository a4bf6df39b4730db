package dev.connections.activecampaign;

import dev.connections.TimeSource;
import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * An account of ActiveCampaign that counts: more than five requests in any one second get a 429,
 * whichever client sends them. Every list has as many pages as are asked for, of one connection.
 */
final class StrictAccount implements Transport {
  private static final long SECOND = 1_000_000_000;

  private final TimeSource time;
  private final Deque<Long> lately = new ArrayDeque<>();
  private int answered;
  private int refused;

  StrictAccount(TimeSource time) {
    this.time = time;
  }

  /** How many requests were answered with a page. */
  synchronized int answered() {
    return answered;
  }

  /** How many requests were answered with 429. */
  synchronized int refused() {
    return refused;
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

  private synchronized TransportReply reply() {
    long now = time.nanoTime();
    while (!lately.isEmpty() && now - lately.element() >= SECOND) {
      lately.remove();
    }
    if (lately.size() == 5) {
      refused++;
      return reply(429, Map.of("retry-after", List.of("1")), "");
    }
    lately.add(now);
    answered++;
    return reply(
        200,
        Map.of(
            "ratelimit-limit", List.of("5"),
            "ratelimit-remaining", List.of(String.valueOf(5 - lately.size()))),
        """
        {"connections":[{"id":"1","service":"shop","externalid":"e"}],"meta":{"total":"1"}}""");
  }

  private static TransportReply reply(int status, Map<String, List<String>> headers, String body) {
    return TransportReply.of(
        status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
