package dev.connections.proofs.canary;

import dev.connections.http.RetryPolicy;
import dev.connections.proofs.canary.Kind.Ending;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** No whole reply, or no reply at all. */
final class NetworkKinds {
  private static final Duration SOON = Duration.ofMillis(20);
  private static final RetryPolicy AT_ONCE =
      RetryPolicy.standard().delays(Duration.ofMillis(1), Duration.ofMillis(2));

  private NetworkKinds() {}

  static List<Kind> all() {
    return List.of(
        Kind.of("no answer in time", Wire::fallSilent).client((b, site, port) -> b.timeout(SOON)),
        Kind.of("no end of the answer in time", NetworkKinds::halfAnAnswer)
            .client((b, site, port) -> b.timeout(SOON)),
        Kind.of("a connection that is closed at once", wire -> {}),
        Kind.of("a connection that is refused", Wire::fallSilent)
            .client((b, site, port) -> b.baseUrl(URI.create("http://127.0.0.1:1"))),
        Kind.of("a server without TLS", Wire::fallSilent)
            .client((b, site, port) -> b.baseUrl(URI.create("https://127.0.0.1:" + port))),
        Kind.of(
                "a call that is tried again in vain",
                wire -> wire.send(Reply.json(503, Echo.everywhere(wire.all()))))
            .client((b, site, port) -> b.retryPolicy(AT_ONCE)),
        Kind.of("a call that is cancelled", Wire::fallSilent).ending(Ending.CANCELLED));
  }

  private static void halfAnAnswer(Wire wire) throws IOException {
    wire.send("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"data\":\"" + wire.line());
    wire.fallSilent();
  }
}
