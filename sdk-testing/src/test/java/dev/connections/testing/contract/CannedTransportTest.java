package dev.connections.testing.contract;

import static dev.connections.testing.assertj.ConnectionsAssertions.assertThatFailureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.RetryPolicy;
import dev.connections.testing.CannedTransport;
import java.net.URI;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CannedTransportTest {
  private static FifthClient client(CannedTransport transport) {
    return FifthClient.builder()
        .credentials(Credentials.bearer("key"))
        .baseUrl(URI.create("https://fifth.example"))
        .transport(transport)
        .retryPolicy(RetryPolicy.none())
        .build();
  }

  @Test
  void everyRequestGetsTheSameReply() {
    FifthClient client = client(CannedTransport.json("[{\"id\":\"1\",\"status\":\"fine\"}]"));

    assertThat(client.list()).hasSize(1);
    assertThat(client.list().toList()).hasSize(1);
    assertThat(client.api().listConnections(0).executeAsync().join()).hasSize(1);
  }

  @Test
  void theLastRequestCanBeLookedAt() {
    CannedTransport transport = CannedTransport.json("[]");
    assertThat(transport.lastRequest()).isEmpty();

    client(transport).list().toList();

    assertThat(transport.lastRequest().orElseThrow())
        .hasToString("GET https://fifth.example/connections");
    assertThat(transport.lastBody()).isEmpty();
  }

  @Test
  void anErrorIsReadAsAnyOther() {
    CannedTransport transport = CannedTransport.of(503, "text/html", "<html></html>");

    assertThatFailureOf(() -> client(transport).list().toList()).hasStatus(503).isRetryable();
  }

  @Test
  void aFailureReachesTheCallerEitherWay() {
    FifthClient client = client(CannedTransport.failing(Reason.IO, Delivery.UNKNOWN));

    assertThatFailureOf(() -> client.api().pause("1").execute())
        .hasReason(Reason.IO)
        .hasDelivery(Delivery.UNKNOWN);
    assertThatThrownBy(() -> client.api().pause("1").executeAsync().join())
        .isInstanceOf(CompletionException.class);
  }
}
