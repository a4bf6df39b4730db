package dev.connections.slf4j;

import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.polytomic.PolytomicClient;

/** A client whose calls are in the log, at WARN when they fail. */
final class LogSnippet {
  private LogSnippet() {}

  static PolytomicClient client(Secret key) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(key.reveal()))
        .label("eu")
        .listener(LogListener.create())
        .build();
  }
}
