package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.error.ServerException;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetriesPageTest {
  @Test
  void aLostReplyCreatesNothingTwiceUnderAKey() {
    try (FakePolytomic fake = FakePolytomic.startEmpty();
        PolytomicClient client = Clients.of(fake)) {
      fake.enqueue(Answer.lostReply());
      PolytomicCreateConnectionRequest request =
          PolytomicCreateConnectionRequest.of("Orders", "postgresql", Json.of(Map.of()));

      CreateWithKey.create(client, request, "4711");
      CreateWithKey.create(client, request, "4711");

      assertThat(fake.requests()).hasSize(3);
      assertThat(fake.connections()).hasSize(1);
    }
  }

  @Test
  void aScreenIsToldAtOnce() {
    try (FakeAmpersand fake = FakeAmpersand.start();
        AmpersandClient screens = Patience.forScreens(Clients.of(fake))) {
      fake.enqueue(Answer.of(503));

      assertThat(catchThrowableOfType(ServerException.class, () -> screens.list().toList()))
          .isNotNull();
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @Test
  void aJobTriesAgainAsOftenAsItWasTold() {
    try (FakeAmpersand fake = FakeAmpersand.start();
        AmpersandClient jobs = Patience.forJobs(Clients.of(fake))) {
      Answer busy = Answer.of(503).header("Retry-After", "0");
      fake.enqueue(busy, busy, busy, busy, busy);

      assertThat(jobs.list()).hasSize(1);
      assertThat(fake.requests()).hasSize(6);
    }
  }

  @Test
  void aShopIsCreatedOnceAndThenFound() {
    try (FakeActiveCampaign fake = FakeActiveCampaign.startEmpty();
        ActiveCampaignClient campaign = Clients.of(fake)) {
      String id = ConnectShop.connect(campaign, "store-8841").id().orElseThrow();

      assertThat(ConnectShop.connect(campaign, "store-8841").id()).contains(id);
      assertThat(fake.connections()).hasSize(1);
      assertThat(campaign.get(ConnectionRef.of(ActiveCampaignClient.VENDOR, id)).execute().name())
          .contains("Harbour Books");
    }
  }
}
