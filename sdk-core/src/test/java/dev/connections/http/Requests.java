package dev.connections.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Requests for transport tests. */
final class Requests {
  private Requests() {}

  static TransportRequest get(String url) {
    return TransportRequest.of("GET", url, Map.of(), null, Duration.ofSeconds(5));
  }

  static TransportRequest post(String url) {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    return TransportRequest.of("POST", url, Map.of(), body, Duration.ofSeconds(5));
  }

  static TransportRequest of(String method, String url) {
    return method.equals("POST") ? post(url) : get(url);
  }
}
