package dev.connections.examples.docs;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.http.RateLimiter;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;

/** Clients of fakes. */
final class Clients {
  private Clients() {}

  static AmpersandClient of(FakeAmpersand fake) {
    return AmpersandClient.builder()
        .credentials(Credentials.apiKey(fake.apiKey()))
        .project(fake.project())
        .baseUrl(fake.url())
        .build();
  }

  static ActiveCampaignClient of(FakeActiveCampaign fake) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(fake.apiToken()))
        .baseUrl(fake.url())
        .rateLimiter(RateLimiter.none())
        .build();
  }

  static PolytomicClient of(FakePolytomic fake) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url())
        .build();
  }
}
