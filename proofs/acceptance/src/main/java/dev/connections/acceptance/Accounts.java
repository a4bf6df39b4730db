package dev.connections.acceptance;

import dev.connections.activecampaign.*;
import dev.connections.ampersand.*;
import dev.connections.auth.*;
import dev.connections.polytomic.*;
import dev.connections.structural.*;
import dev.connections.testing.*;

/** Four fakes and a client of each; closing ends the fakes, and the clients need no closing. */
final class Accounts implements AutoCloseable {
  final FakeStructural fakeStructural = FakeStructural.start();
  final FakeAmpersand fakeAmpersand = FakeAmpersand.start();
  final FakeActiveCampaign fakeCampaign = FakeActiveCampaign.start();
  final FakePolytomic fakePolytomic = FakePolytomic.start();

  final StructuralClient structural =
      StructuralClient.builder()
          .credentials(Credentials.bearer(fakeStructural.apiKey()))
          .baseUrl(fakeStructural.url())
          .build();
  final AmpersandClient ampersand =
      AmpersandClient.builder()
          .credentials(Credentials.apiKey(fakeAmpersand.apiKey()))
          .project("my-project")
          .baseUrl(fakeAmpersand.url())
          .build();
  final ActiveCampaignClient campaign =
      ActiveCampaignClient.builder()
          .credentials(Credentials.apiKey(fakeCampaign.apiToken()))
          .baseUrl(fakeCampaign.url())
          .build();
  final PolytomicClient polytomic =
      PolytomicClient.builder()
          .credentials(
              Credentials.basic(fakePolytomic.organizationId(), fakePolytomic.partnerKey()))
          .baseUrl(fakePolytomic.url())
          .build();

  @Override
  public void close() {
    fakeStructural.close();
    fakeAmpersand.close();
    fakeCampaign.close();
    fakePolytomic.close();
  }
}
