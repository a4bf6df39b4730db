package dev.connections.examples.brindlehook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Capability;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.examples.brindlehook.model.BrindlehookLink;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.FakeVendor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiveVendorsTest {
  private static final ConnectionRef REF = ConnectionRef.parse("brindlehook/7");

  private final FakeVendor brindlehook = FakeBrindlehook.start();
  private final FakeStructural structural = FakeStructural.start();
  private final FakeAmpersand ampersand = FakeAmpersand.start();
  private final FakeActiveCampaign campaign = FakeActiveCampaign.start();
  private final FakePolytomic polytomic = FakePolytomic.start();

  @BeforeEach
  void link() {
    brindlehook.add(
        Json.parse(
            """
            {"id": "7", "app": "hubspot", "title": "Sales", "customer": "c-9", "state": "locked_out",
             "trouble": "the password was changed", "linked_at": "2026-03-04T08:15:00Z"}"""));
  }

  @AfterEach
  void close() {
    brindlehook.close();
    structural.close();
    ampersand.close();
    campaign.close();
    polytomic.close();
  }

  @Test
  void aFifthVendorIsListedBesideTheFour() {
    try (Connections all = all()) {
      Listing listing = all.list().execute();

      assertThat(listing.isComplete()).isTrue();
      assertThat(listing.connections())
          .extracting(connection -> connection.vendor().toString())
          .contains("structural", "ampersand", "activecampaign", "polytomic", "brindlehook");
      assertThat(listing.connections())
          .filteredOn(connection -> connection.ref().equals(REF))
          .singleElement()
          .satisfies(
              link -> {
                assertThat(link.status().state()).isEqualTo(State.NEEDS_REAUTHORIZATION);
                assertThat(link.status().reason()).contains("the password was changed");
                assertThat(link.source(BrindlehookLink.class)).isPresent();
              });
    }
  }

  @Test
  void aRefOfTheFifthVendorFindsItsWayHome() {
    try (Connections all = all()) {
      assertThat(all.get(REF).execute().name()).contains("Sales");

      all.capability(REF, Capability.Delete.class).orElseThrow().delete(REF).execute();
      assertThat(brindlehook.connections()).isEmpty();
    }
  }

  private Connections all() {
    return Connections.of(
        StructuralClient.builder()
            .credentials(Credentials.bearer(structural.apiKey()))
            .baseUrl(structural.url())
            .build(),
        AmpersandClient.builder()
            .credentials(Credentials.apiKey(ampersand.apiKey()))
            .project(ampersand.project())
            .baseUrl(ampersand.url())
            .build(),
        ActiveCampaignClient.builder()
            .credentials(Credentials.apiKey(campaign.apiToken()))
            .baseUrl(campaign.url())
            .build(),
        PolytomicClient.builder()
            .credentials(Credentials.basic(polytomic.organizationId(), polytomic.partnerKey()))
            .baseUrl(polytomic.url())
            .build(),
        BrindlehookClient.builder()
            .credentials(Credentials.apiKey(FakeBrindlehook.KEY))
            .baseUrl(brindlehook.url())
            .build());
  }
}
