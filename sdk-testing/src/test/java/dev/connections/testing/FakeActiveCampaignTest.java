package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeActiveCampaignTest {
  private static final String LIST = "/api/3/connections";

  private final FakeActiveCampaign fake = FakeActiveCampaign.start();
  private final Wire wire = new Wire(fake, "Api-Token", fake.apiToken());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void listsTheSampleConnections() {
    Json listed = wire.json(LIST);

    assertThat(ids(listed)).containsExactly("1", "2");
    assertThat(listed.at("/connections/0/isInternal")).isEqualTo(Json.of("1"));
    assertThat(listed.at("/connections/1/lastSync").isNull()).isTrue();
    assertThat(listed.at("/meta/total")).isEqualTo(Json.of("2"));
  }

  @Test
  void answersAnEmptyArrayWhenThereIsNoConnection() {
    try (FakeActiveCampaign empty = FakeActiveCampaign.startEmpty()) {
      assertThat(new Wire(empty, "Api-Token", empty.apiToken()).get(LIST).body())
          .isEqualTo("{\"connections\":[],\"meta\":{\"total\":\"0\"}}");
    }
  }

  @Test
  void sendsTwentyRowsUnlessAskedForMore() {
    addUpTo(150);

    assertThat(ids(wire.json(LIST))).hasSize(20);
    assertThat(ids(wire.json(LIST + "?limit=100"))).hasSize(100);
    assertThat(ids(wire.json(LIST + "?limit=1000"))).hasSize(100);
    assertThat(ids(wire.json(LIST + "?limit=many"))).hasSize(20);
  }

  @Test
  void pagesByOffset() {
    addUpTo(30);

    Json second = wire.json(LIST + "?limit=20&offset=20");

    assertThat(ids(second)).hasSize(10).startsWith("21").endsWith("30");
    assertThat(second.at("/meta/total")).isEqualTo(Json.of("30"));
    assertThat(ids(wire.json(LIST + "?offset=31"))).isEmpty();
  }

  @Test
  void rowsCanMoveBetweenTwoPages() {
    addUpTo(30);
    fake.beforeNextPage(() -> fake.remove("1"));

    Json first = wire.json(LIST);
    Json second = wire.json(LIST + "?offset=20");

    assertThat(first.at("/meta/total")).isEqualTo(Json.of("30"));
    assertThat(second.at("/meta/total")).isEqualTo(Json.of("29"));
    assertThat(ids(second)).startsWith("22");
  }

  @Test
  void eachMoveWaitsForAPageOfItsOwn() {
    addUpTo(30);
    fake.beforeNextPage(() -> fake.remove("1"));
    fake.beforeNextPage(() -> fake.remove("2"));

    wire.get(LIST + "?offset=20");
    assertThat(fake.connections()).hasSize(29);
    wire.get(LIST);
    assertThat(fake.connections()).hasSize(29);
    wire.get(LIST + "?offset=20");
    assertThat(fake.connections()).hasSize(28);
  }

  @Test
  void readsFiltersEncodedOrNot() {
    assertThat(ids(wire.json(LIST + "?filters[service]=shopify"))).containsExactly("1");
    assertThat(ids(wire.json(LIST + "?filters%5Bexternalid%5D=johndoe%40example.com")))
        .containsExactly("2");
    assertThat(ids(wire.json(LIST + "?filters[service]=shopify&filters[externalid]=johndoe")))
        .isEmpty();
  }

  @Test
  void filtersMatchAPartOfTheValue() {
    Json listed = wire.json(LIST + "?filters[externalid]=foo");

    assertThat(ids(listed)).containsExactly("1");
    assertThat(listed.at("/meta/total")).isEqualTo(Json.of("1"));
  }

  @Test
  void retrievesAnotherShapeThanItLists() {
    Json one = wire.json(LIST + "/1").at("/connection");

    assertThat(one.asMap()).doesNotContainKeys("status", "syncStatus", "lastSync");
    assertThat(one.at("/isInternal")).isEqualTo(Json.of(1));
    assertThat(one.at("/links/customers").asText()).isEqualTo("/connections/1/customers");
    assertThat(one.at("/id")).isEqualTo(Json.of("1"));
  }

  @Test
  void namesTheConnectionThatItCannotFind() {
    HttpResponse<String> reply = wire.get(LIST + "/99");

    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body())
        .isEqualTo("{\"message\":\"No Result found for Connection with id 99\"}");
  }

  @Test
  void forbidsAWrongTokenAndAMissingOne() {
    assertMessage(new Wire(fake, "Api-Token", "other").get(LIST), 403);
    assertMessage(new Wire(fake).get(LIST), 403);
  }

  @Test
  void answersAMessageWhereThereIsNoRoute() {
    assertMessage(wire.get("/api/3/nowhere"), 404);
    assertMessage(wire.get("/connections"), 404);
    assertMessage(wire.send("PATCH", LIST + "/1", "{}"), 405);
  }

  private void addUpTo(int last) {
    for (int id = 3; id <= last; id++) {
      fake.add(Json.parse("{\"id\":\"" + id + "\",\"service\":\"s\"}"));
    }
  }

  private static List<String> ids(Json listed) {
    return listed.at("/connections").asList().stream().map(row -> row.at("/id").asText()).toList();
  }

  private static void assertMessage(HttpResponse<String> reply, int status) {
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(Json.parse(reply.body()).at("/message").asText()).isNotEmpty();
  }
}
