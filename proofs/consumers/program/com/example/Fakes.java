package com.example;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.federation.Connections;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;

/** The fakes of all vendors, and clients that ask them. */
public final class Fakes implements AutoCloseable {
  private final FakeStructural structural = FakeStructural.start();
  private final FakeAmpersand ampersand = FakeAmpersand.start();
  private final FakeActiveCampaign campaign = FakeActiveCampaign.start();
  private final FakePolytomic polytomic = FakePolytomic.start();

  /** Clients of all of them, as one. */
  public Connections connections() {
    return Connections.of(
        StructuralClient.builder()
            .credentials(Credentials.bearer(structural.apiKey()))
            .baseUrl(structural.url())
            .build(),
        AmpersandClient.builder()
            .credentials(Credentials.apiKey(ampersand.apiKey()))
            .project("my-project")
            .baseUrl(ampersand.url())
            .build(),
        ActiveCampaignClient.builder()
            .credentials(Credentials.apiKey(campaign.apiToken()))
            .baseUrl(campaign.url())
            .build(),
        PolytomicClient.builder()
            .credentials(Credentials.bearer(polytomic.apiKey()))
            .baseUrl(polytomic.url())
            .build());
  }

  /** For programs that ask a fake in another way. */
  public FakePolytomic polytomic() {
    return polytomic;
  }

  @Override
  public void close() {
    structural.close();
    ampersand.close();
    campaign.close();
    polytomic.close();
  }
}
