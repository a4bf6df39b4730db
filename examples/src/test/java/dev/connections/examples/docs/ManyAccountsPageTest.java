package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Secret;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import dev.connections.testing.FakeAmpersand;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManyAccountsPageTest {
  @Test
  void eachTenantIsAskedWithItsOwnKeyAndARefFindsItsWayBack() {
    try (FakeAmpersand fake = FakeAmpersand.start();
        AmpersandClient shared = Clients.of(fake);
        Connections all =
            Tenants.of(
                shared,
                Map.of("acme", Secret.of(fake.apiKey()), "zenith", Secret.of("wrong-key")))) {
      Listing listing = all.list().execute();

      assertThat(listing.isComplete()).isFalse();
      assertThat(listing.connections())
          .extracting(Connection::ref)
          .containsExactly(ConnectionRef.parse("ampersand:acme/connection-123"));
      assertThat(fake.requests())
          .extracting(request -> request.header("X-Api-Key").orElse(""))
          .containsExactlyInAnyOrder(fake.apiKey(), "wrong-key");
      assertThat(all.get(listing.connections().get(0).ref()).execute())
          .isEqualTo(listing.connections().get(0));
    }
  }
}
