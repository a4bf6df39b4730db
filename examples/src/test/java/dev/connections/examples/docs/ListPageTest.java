package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.Json;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.federation.Connections;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListPageTest {
  private final Printed printed = new Printed();
  private final FakeAmpersand fakeAmpersand = FakeAmpersand.start();
  private final FakePolytomic fakePolytomic = FakePolytomic.start();
  private final AmpersandClient ampersand = Clients.of(fakeAmpersand);
  private final PolytomicClient polytomic = Clients.of(fakePolytomic);

  @AfterEach
  void close() {
    ampersand.close();
    polytomic.close();
    fakeAmpersand.close();
    fakePolytomic.close();
  }

  @Test
  void onlyWhatTheFilterLetsThroughIsPrinted() {
    fakeAmpersand.add(hubspot("connection-456", "bad_credentials"));
    fakeAmpersand.add(hubspot("connection-789", "working"));

    ListOne.print(ampersand, printed.out());

    assertThat(printed.lines())
        .containsExactly(
            "ampersand/connection-456 hubspot NEEDS_REAUTHORIZATION (bad_credentials)");
  }

  @Test
  void aVendorThatFailsHidesNobodyAndIsNamed() {
    fakePolytomic.enqueue(Answer.htmlPage());
    fakeAmpersand.add(Json.of(Map.of("provider", "hubspot")));

    ListAll.print(Connections.of(ampersand, polytomic), printed.out());

    List<String> lines = printed.lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("ampersand/connection-123 salesforce CONNECTED (working)");
    assertThat(lines.get(1))
        .startsWith("Not all of ampersand: ampersand listConnections")
        .contains("/1");
    assertThat(lines.get(2)).startsWith("Nothing of polytomic: polytomic listConnections");
  }

  @Test
  void aLongListIsCounted() {
    fakeAmpersand.add(hubspot("connection-456", "working"));
    fakeAmpersand.add(hubspot("connection-789", "working"));

    assertThat(CountByProvider.of(ampersand)).isEqualTo(Map.of("hubspot", 2L, "salesforce", 1L));
  }

  @Test
  void whatCannotBeReadStandsBesideWhatCan() {
    fakeAmpersand.add(Json.of(Map.of("provider", "hubspot")));

    WhatCanBeRead.print(ampersand, printed.out());

    assertThat(printed.lines())
        .hasSize(2)
        .first()
        .isEqualTo("ampersand/connection-123 salesforce CONNECTED (working)");
  }

  @Test
  void allPagesAreCountedWithoutAThreadThatWaits() {
    try (FakeActiveCampaign fake = FakeActiveCampaign.startEmpty();
        ActiveCampaignClient campaign = Clients.of(fake)) {
      IntStream.range(0, 250)
          .forEach(id -> fake.add(Json.of(Map.of("id", "" + id, "service", "shop"))));

      assertThat(PagesLater.count(campaign).join()).isEqualTo(250);
      assertThat(fake.requests()).hasSize(3);
    }
  }

  @Test
  void theVendorsOwnModelIsAtHandUnlessItWasLeftOut() {
    Connection connection = polytomic.list().toList().get(0);
    Connection brief = polytomic.list().withoutSource().toList().get(0);

    assertThat(PolytomicPolicies.of(connection))
        .containsExactly("248df4b7-aa70-47b8-a036-33ac447e668d");
    assertThat(PolytomicPolicies.of(brief)).isEmpty();
    assertThat(brief).isEqualTo(connection);
  }

  private static Json hubspot(String id, String status) {
    return Json.of(Map.of("id", id, "provider", "hubspot", "status", status));
  }
}
