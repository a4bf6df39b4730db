package dev.connections.examples;

import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import java.util.List;
import java.util.Map;

/** Clients of fake vendors: what differs from real ones is the base URL and nothing else. */
final class Fakes {
  private Fakes() {}

  static Accounts accounts() {
    return accounts(FakeAmpersand.start());
  }

  /** The same with a connection that Ampersand's provider no longer accepts. */
  static Accounts accountsWithTrouble() {
    FakeAmpersand ampersand = FakeAmpersand.start();
    ampersand.add(
        Json.of(
            Map.of(
                "id", "connection-456",
                "provider", "hubspot",
                "authScheme", "oauth2/authorizationCode",
                "status", "bad_credentials")));
    return accounts(ampersand);
  }

  private static Accounts accounts(FakeAmpersand ampersand) {
    FakeStructural structural = FakeStructural.start();
    FakeActiveCampaign campaign = FakeActiveCampaign.start();
    FakePolytomic polytomic = FakePolytomic.start();
    List<ConnectionsClient> clients =
        List.of(client(structural), client(ampersand), client(campaign), client(polytomic));
    return Accounts.ofFakes(clients, List.of(structural, ampersand, campaign, polytomic));
  }

  static StructuralClient client(FakeStructural fake) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url())
        .build();
  }

  static AmpersandClient client(FakeAmpersand fake) {
    return AmpersandClient.builder()
        .credentials(Credentials.apiKey(fake.apiKey()))
        .project(fake.project())
        .baseUrl(fake.url())
        .build();
  }

  static ActiveCampaignClient client(FakeActiveCampaign fake) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(fake.apiToken()))
        .baseUrl(fake.url())
        .build();
  }

  static PolytomicClient client(FakePolytomic fake) {
    return PolytomicClient.builder()
        .credentials(Credentials.basic(fake.organizationId(), fake.partnerKey()))
        .baseUrl(fake.url())
        .build();
  }
}
