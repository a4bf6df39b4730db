package dev.connections.polytomic;

import dev.connections.Call;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.polytomic.model.PolytomicConnectRequest;
import dev.connections.polytomic.model.PolytomicConnectSession;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicConnectionResponse;
import dev.connections.spi.Calls;
import java.time.Duration;

/** Asks Polytomic for a session in which somebody connects an existing connection again. */
final class ConnectAgain {
  private static final Duration USUAL = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Calls calls;
  private final PolytomicApi api;
  private final Duration validFor;
  private final String returnTo;

  ConnectAgain(Calls calls, PolytomicApi api, Reauthorization how) {
    this.calls = calls;
    this.api = api;
    this.validFor = how.validFor().orElse(USUAL);
    this.returnTo = how.returnTo().map(Object::toString).orElse("");
    if (returnTo.isEmpty()) {
      throw new IllegalArgumentException(
          "polytomic connect: returnTo: Polytomic needs an address to return to; use"
              + " Reauthorization.returnTo(uri)");
    }
    if (validFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "polytomic connect: validFor: at most 7 days: " + validFor);
    }
  }

  Call<ReauthorizationLink> call(String id) {
    return calls.then(
        calls.map(api.getConnection(id), PolytomicConnectionResponse::data),
        connection -> session(id, connection),
        session(id, PolytomicConnection.builder().build()));
  }

  private Call<ReauthorizationLink> session(String id, PolytomicConnection connection) {
    PolytomicConnectRequest request =
        PolytomicConnectRequest.builder()
            .name(connection.name().orElse(id))
            .redirectUrl(returnTo)
            .connection(id)
            .ttl(validFor.toSeconds())
            .build();
    return calls.map(api.connect(request), reply -> link(reply.data()));
  }

  private ReauthorizationLink link(PolytomicConnectSession session) {
    return ReauthorizationLink.of(session.redirectUrl(), calls.now().plus(validFor));
  }
}
