package dev.connections.polytomic;

import dev.connections.Call;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.polytomic.model.PolytomicConnectRequest;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicConnectionResponse;
import dev.connections.spi.Calls;
import java.time.Duration;
import java.time.Instant;

/** Asks Polytomic for a session in which somebody connects an existing connection again. */
final class ConnectAgain {
  private static final Duration USUAL = Duration.ofMinutes(5);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Calls calls;
  private final PolytomicApi api;
  private final long seconds;
  private final String returnTo;

  ConnectAgain(Calls calls, PolytomicApi api, Reauthorization how) {
    this.calls = calls;
    this.api = api;
    this.seconds = seconds(how.validFor().orElse(USUAL));
    this.returnTo = how.returnTo().map(Object::toString).orElse("");
    if (returnTo.isEmpty()) {
      throw new IllegalArgumentException(
          "polytomic connect: returnTo: Polytomic needs an address to return to; use"
              + " Reauthorization.returnTo(uri)");
    }
  }

  private static long seconds(Duration validFor) {
    if (validFor.compareTo(SHORTEST) < 0 || validFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "polytomic connect: validFor: from 1 second to 7 days: " + validFor);
    }
    return validFor.toSeconds();
  }

  Call<ReauthorizationLink> call(String id) {
    return calls.then(
        calls.map(api.getConnection(id), PolytomicConnectionResponse::data),
        connection -> session(id, connection),
        session(id, PolytomicConnection.builder().build()));
  }

  /** Polytomic counts from when it is asked, so the link never ends before the time it tells. */
  private Call<ReauthorizationLink> session(String id, PolytomicConnection connection) {
    Instant expiresAt = calls.now().plusSeconds(seconds);
    PolytomicConnectRequest request =
        PolytomicConnectRequest.builder()
            .name(connection.name().orElse(id))
            .redirectUrl(returnTo)
            .connection(id)
            .ttl(seconds)
            .build();
    return calls.map(
        api.connect(request),
        reply -> ReauthorizationLink.of(reply.data().redirectUrl(), expiresAt));
  }
}
