package dev.connections.proofs.mappers;

import dev.connections.http.Transport;
import dev.connections.testing.CannedTransport;

/** A vendor that refuses every key, and shows the key to say so. */
final class Refusal {
  private Refusal() {}

  static Transport of(String key) {
    String body = "{\"key\":\"KEY\",\"message\":\"no such key: " + key + "\"}";
    return CannedTransport.of(401, "application/json", body);
  }
}
