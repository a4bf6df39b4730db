package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionsClient;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A list without sources, and a stream, lack nothing that is normalised: for the vendors' own
 * samples with all their members.
 */
final class BriefListTest {
  @Test
  void structuralsAreWhole() {
    try (FakeStructural fake = FakeStructural.start();
        StructuralClient client =
            StructuralClient.builder()
                .credentials(Credentials.bearer(fake.apiKey()))
                .baseUrl(fake.url())
                .build()) {
      isWhole(client);
    }
  }

  @Test
  void ampersandsAreWhole() {
    try (FakeAmpersand fake = FakeAmpersand.start();
        AmpersandClient client =
            AmpersandClient.builder()
                .credentials(Credentials.apiKey(fake.apiKey()))
                .project(fake.project())
                .baseUrl(fake.url())
                .build()) {
      isWhole(client);
    }
  }

  @Test
  void activeCampaignsAreWhole() {
    try (FakeActiveCampaign fake = FakeActiveCampaign.start();
        ActiveCampaignClient client =
            ActiveCampaignClient.builder()
                .credentials(Credentials.apiKey(fake.apiToken()))
                .baseUrl(fake.url())
                .build()) {
      isWhole(client);
    }
  }

  @Test
  void polytomicsAreWhole() {
    try (FakePolytomic fake = FakePolytomic.start();
        PolytomicClient client =
            PolytomicClient.builder()
                .credentials(Credentials.bearer(fake.apiKey()))
                .baseUrl(fake.url())
                .build()) {
      isWhole(client);
    }
  }

  private static void isWhole(ConnectionsClient client) {
    List<Connection> whole = client.list().toList();
    List<Connection> brief = client.list().withoutSource().toList();

    assertThat(brief).isNotEmpty().isEqualTo(whole);
    assertThat(brief).allMatch(connection -> connection.source(Object.class).isEmpty());
    try (Stream<Connection> stream = client.list().stream();
        Stream<Connection> briefStream = client.list().withoutSource().stream()) {
      assertThat(stream.toList()).isEqualTo(whole);
      assertThat(briefStream.toList()).isEqualTo(whole);
    }
  }
}
