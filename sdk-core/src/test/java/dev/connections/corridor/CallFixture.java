package dev.connections.corridor;

import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.fake.ScriptedTransport;
import dev.connections.fake.VirtualTime;
import java.net.URI;
import java.time.Duration;

/** A client of Acme over a scripted transport and virtual time. */
final class CallFixture {
  static final String ONE = "{\"id\":\"c-1\",\"provider\":\"hubspot\"}";
  static final String KEY = "sk_secret_canary";

  final ScriptedTransport transport = new ScriptedTransport();
  final VirtualTime time = new VirtualTime();
  int asked;

  AcmeClient.Builder builder() {
    return AcmeClient.builder()
        .baseUrl(URI.create("https://acme.example/v1"))
        .credentials(Credentials.bearer(KEY))
        .timeout(Duration.ofSeconds(10))
        .transport(transport)
        .timeSource(time);
  }

  AcmeClient client() {
    return builder().build();
  }

  /** Credentials that differ each time they are asked for. */
  Credentials supplied() {
    return Credentials.bearer(() -> Secret.of(KEY + "-" + ++asked));
  }
}
