package dev.connections.examples;

import dev.connections.Confirmation;
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

  /**
   * The four vendors' samples, and a connection that Ampersand's provider no longer accepts. When
   * they are {@linkplain Accounts#stir stirred}, its customer signs in and another customer comes,
   * who later goes.
   */
  static Accounts accounts(Confirmation confirmation) {
    FakeStructural structural = FakeStructural.start();
    FakeAmpersand ampersand = FakeAmpersand.start();
    FakeActiveCampaign campaign = FakeActiveCampaign.start();
    FakePolytomic polytomic = FakePolytomic.start();
    ampersand.add(hubspot("connection-456", "bad_credentials"));
    List<ConnectionsClient> clients =
        List.of(
            builder(structural).confirm(confirmation).build(),
            builder(ampersand).confirm(confirmation).build(),
            builder(campaign).confirm(confirmation).build(),
            builder(polytomic).confirm(confirmation).build());
    List<Runnable> plot =
        List.of(
            () -> ampersand.add(hubspot("connection-456", "working")),
            () -> ampersand.add(hubspot("connection-789", "working")),
            () -> ampersand.remove("connection-789"));
    return Accounts.ofFakes(clients, List.of(structural, ampersand, campaign, polytomic), plot);
  }

  private static Json hubspot(String id, String status) {
    return Json.of(
        Map.of(
            "id",
            id,
            "provider",
            "hubspot",
            "authScheme",
            "oauth2/authorizationCode",
            "status",
            status));
  }

  static StructuralClient client(FakeStructural fake) {
    return builder(fake).build();
  }

  private static StructuralClient.Builder builder(FakeStructural fake) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url());
  }

  static AmpersandClient client(FakeAmpersand fake) {
    return builder(fake).build();
  }

  private static AmpersandClient.Builder builder(FakeAmpersand fake) {
    return AmpersandClient.builder()
        .credentials(Credentials.apiKey(fake.apiKey()))
        .project(fake.project())
        .baseUrl(fake.url());
  }

  static ActiveCampaignClient client(FakeActiveCampaign fake) {
    return builder(fake).build();
  }

  private static ActiveCampaignClient.Builder builder(FakeActiveCampaign fake) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(fake.apiToken()))
        .baseUrl(fake.url());
  }

  static PolytomicClient client(FakePolytomic fake) {
    return builder(fake).build();
  }

  private static PolytomicClient.Builder builder(FakePolytomic fake) {
    return PolytomicClient.builder()
        .credentials(Credentials.basic(fake.organizationId(), fake.partnerKey()))
        .baseUrl(fake.url());
  }
}
