package dev.connections.examples;

import static dev.connections.testing.assertj.ConnectionsAssertions.assertThat;
import static dev.connections.testing.assertj.ConnectionsAssertions.assertThatFailureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionRef;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.error.Delivery;
import dev.connections.federation.Connections;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.VirtualTime;
import dev.connections.testing.junit.FakeVendors;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutageTest {
  @RegisterExtension final FakeVendors vendors = new FakeVendors();

  private final VirtualTime time = new VirtualTime();
  private final FakePolytomic fake = vendors.polytomic();
  private final PolytomicClient client =
      fake.configure(PolytomicClient.builder()).timeSource(time).build();

  @Test
  void aRateLimitIsWaitedForWithoutMakingTheTestWait() {
    fake.enqueue(Answer.rateLimited(Duration.ofSeconds(20)));

    assertThat(client.list()).hasSize(1);
    assertThat(time.waited()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @Test
  void anOutageOfOneOperationEnds() {
    ConnectionRef ref = client.list().toList().get(0).ref();
    fake.on("DELETE", "/api/connections/{id}").always(Answer.down());

    assertThatFailureOf(() -> client.delete(ref).execute())
        .hasStatus(503)
        .isRetryable()
        .hasDelivery(Delivery.UNKNOWN);

    fake.recover();
    client.delete(ref).execute();
    assertThat(client.list()).isEmpty();
  }

  @Test
  void aVendorWhoseKeyHasExpiredDoesNotHideTheOthers() {
    fake.always(Answer.expiredKey());
    ActiveCampaignClient campaign =
        vendors.activeCampaign().configure(ActiveCampaignClient.builder()).build();

    try (Connections all = Connections.of(client, campaign)) {
      assertThat(all.list().execute()).failedFor(PolytomicClient.VENDOR);
      assertThat(all.list().execute().connections()).hasSize(2);
    }
  }
}
