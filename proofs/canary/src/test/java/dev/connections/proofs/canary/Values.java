package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.connections.ConnectionFilter;
import dev.connections.Json;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.ampersand.AmpersandNotification;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.Issue;
import dev.connections.http.RetryPolicy;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What programs make themselves, with canaries where secrets belong. */
final class Values {
  private Values() {}

  static List<Object> with(Canaries canaries) {
    String secret = canaries.key("a value of a program").text();
    byte[] body = secret.getBytes(UTF_8);
    return List.of(
        Secret.of(secret),
        Credentials.bearer(secret),
        Credentials.apiKey(() -> Secret.of(secret)),
        Credentials.basic("user", secret),
        Json.of(Map.of("deep", List.of(secret))).asSensitive(),
        Issue.builder().value(Json.of(secret)).build(),
        ReauthorizationLink.of(Secret.of(secret)),
        TransportRequest.of(
            "POST",
            "https://vendor.example.test/a?token=" + secret,
            Map.of("X-Api-Key", secret),
            body,
            Duration.ofSeconds(1)),
        TransportReply.of(200, Map.of("x", List.of(secret)), new ByteArrayInputStream(body)),
        Reauthorization.returnTo(URI.create("https://app.example.test/back")),
        ConnectionFilter.all().provider(Planter.HARMLESS),
        RetryPolicy.standard(),
        AmpersandNotification.of("connection.error", Json.of(Map.of("token", secret))));
  }
}
