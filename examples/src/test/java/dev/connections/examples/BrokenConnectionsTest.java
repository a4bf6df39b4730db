package dev.connections.examples;

import static dev.connections.testing.assertj.ConnectionsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.junit.FakeVendors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrokenConnectionsTest {
  private static final ConnectionFilter BROKEN =
      ConnectionFilter.all().state(State.NEEDS_REAUTHORIZATION);

  @RegisterExtension final FakeVendors vendors = new FakeVendors();

  @Test
  void whoMustSignInAgainIsFound() {
    FakeAmpersand fake = vendors.ampersand();
    fake.add(Json.of(Map.of("id", "c-9", "provider", "hubspot", "status", "bad_credentials")));
    AmpersandClient client =
        fake.configure(AmpersandClient.builder().project(fake.project())).build();

    List<Connection> broken = client.list(BROKEN).toList();

    assertThat(broken).hasSize(1);
    assertThat(broken.get(0)).isAt(AmpersandClient.VENDOR).hasProvider("hubspot");
  }

  @Test
  void aDeleteNamesTheConnection() {
    FakePolytomic fake = vendors.polytomic();
    PolytomicClient client = fake.configure(PolytomicClient.builder()).build();
    Connection first = client.list().toList().get(0);

    client.delete(first.ref()).execute();

    assertThat(fake.lastRequest())
        .hasMethod("DELETE")
        .hasPath("/api/connections/" + first.ref().id())
        .hasBearer(fake.apiKey());
    assertThat(fake.connections()).isEmpty();
  }
}
