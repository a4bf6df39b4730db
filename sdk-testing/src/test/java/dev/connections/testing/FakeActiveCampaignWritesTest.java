package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeActiveCampaignWritesTest {
  private static final String LIST = "/api/3/connections";
  private static final String SHOP =
      """
      {"connection":{"service":"pageforge","externalid":"store-8841","name":"Harbour Books",
      "logoUrl":"https://cdn.pageforge.example/l.png","linkUrl":"https://pageforge.example/manage",
      "listId":"12"}}
      """;

  private final FakeActiveCampaign fake = FakeActiveCampaign.start();
  private final Wire wire = new Wire(fake, "Api-Token", fake.apiToken());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void createAnswers201InTheShapeOfASingleConnection() {
    HttpResponse<String> reply = wire.send("POST", LIST, SHOP);
    Json created = Json.parse(reply.body()).at("/connection");

    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(created.asMap()).doesNotContainKeys("status", "syncStatus", "lastSync");
    assertThat(created.at("/isInternal")).isEqualTo(Json.of(0));
    assertThat(created.at("/id")).isEqualTo(Json.of("3"));
    assertThat(created.at("/listId").asText()).isEqualTo("12");
    assertThat(created.at("/links/customers").asText()).isEqualTo("/connections/3/customers");
    assertThat(created.at("/cdate").asText()).endsWith("-06:00");
  }

  @Test
  void aCreatedConnectionIsListedWithItsStatus() {
    wire.send("POST", LIST, SHOP);

    Json listed = wire.json(LIST).at("/connections/2");

    assertThat(listed.at("/status")).isEqualTo(Json.of("1"));
    assertThat(listed.at("/isInternal")).isEqualTo(Json.of("0"));
    assertThat(listed.at("/lastSync").isNull()).isTrue();
    assertThat(listed.at("/links/customers").asText()).isEqualTo("/api/3/connections/3/customers");
  }

  @Test
  void aSecondConnectionOfTheSamePairIsADuplicate() {
    wire.send("POST", LIST, SHOP);

    HttpResponse<String> reply = wire.send("POST", LIST, SHOP);

    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(Json.parse(reply.body()).at("/errors/0/code").asText()).isEqualTo("duplicate");
    assertThat(fake.connections()).hasSize(3);
  }

  @Test
  void createNamesWhatWasNotProvided() {
    HttpResponse<String> reply = wire.send("POST", LIST, "{\"connection\":{\"name\":\"x\"}}");

    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(Json.parse(reply.body()))
        .isEqualTo(
            Json.parse(
                """
                {"errors":[{"title":"The connection service was not provided.",
                "source":{"pointer":"/data/attributes/service"}},
                {"title":"The connection externalid was not provided.",
                "source":{"pointer":"/data/attributes/externalid"}}]}
                """));
    assertThat(wire.send("POST", LIST, "no json").statusCode()).isEqualTo(422);
  }

  @Test
  void updateChangesOnlyWhatIsGiven() {
    Json updated =
        wire.json(
                "PUT",
                LIST + "/2",
                "{\"connection\":{\"name\":\"New\",\"status\":0,\"syncStatus\":1}}")
            .at("/connection");

    assertThat(updated.at("/name").asText()).isEqualTo("New");
    assertThat(updated.at("/service").asText()).isEqualTo("fooCommerce");
    assertThat(updated.at("/status")).isEqualTo(Json.of("0"));
    assertThat(updated.at("/isInternal")).isEqualTo(Json.of("0"));
    assertThat(updated.asMap()).doesNotContainKey("lastSync");
  }

  @Test
  void whatIsWrittenAsANumberIsReadAsAText() {
    wire.send("PUT", LIST + "/2", "{\"connection\":{\"status\":0,\"syncStatus\":1}}");

    Json listed = wire.json(LIST).at("/connections/1");

    assertThat(listed.at("/status")).isEqualTo(Json.of("0"));
    assertThat(listed.at("/syncStatus")).isEqualTo(Json.of("1"));
    assertThat(listed.at("/lastSync").isNull()).isTrue();
  }

  @Test
  void aStatusThatIsNoNumberIsRefusedWithAnEmptyObject() {
    HttpResponse<String> reply =
        wire.send("PUT", LIST + "/2", "{\"connection\":{\"status\":\"1\"}}");

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo("{}");
    assertThat(wire.send("PUT", LIST + "/2", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void updateDoesNotCreate() {
    assertThat(wire.send("PUT", LIST + "/99", "{\"connection\":{}}").statusCode()).isEqualTo(404);
  }

  @Test
  void deleteAnswersAnEmptyObject() {
    HttpResponse<String> reply = wire.send("DELETE", LIST + "/1", "");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{}");
    assertThat(wire.get(LIST + "/1").statusCode()).isEqualTo(404);
  }

  @Test
  void deletingAgainIsForbidden() {
    wire.send("DELETE", LIST + "/1", "");

    HttpResponse<String> again = wire.send("DELETE", LIST + "/1", "");

    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body())
        .isEqualTo("{\"message\":\"No Result found for Connection with id 1\"}");
  }

  @Test
  void tellsTheRateLimitWithEveryReply() {
    assertThat(wire.get(LIST).headers().firstValue("RateLimit-Limit")).contains("5");
    assertThat(wire.get(LIST).headers().firstValue("RateLimit-Remaining")).isPresent();
  }
}
