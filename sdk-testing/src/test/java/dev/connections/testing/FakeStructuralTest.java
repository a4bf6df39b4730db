package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeStructuralTest {
  private final FakeStructural fake = FakeStructural.start();
  private final Wire wire =
      new Wire(
          fake,
          "Authorization",
          "Bearer " + fake.apiKey(),
          "Content-Type",
          "application/json; charset=utf-8");

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void listsTheSampleConnection() {
    assertThat(wire.json("/connections"))
        .isEqualTo(
            Json.parse(
                """
                {"data":{"connections":[{"platform":"procore","status":"active",
                "connected_at":"2026-04-11T12:00:00.000Z","entities_synced":38}]}}
                """));
  }

  @Test
  void answersAnEmptyArrayWhenThereIsNoConnection() {
    fake.remove("procore");

    assertThat(wire.get("/connections").body()).isEqualTo("{\"data\":{\"connections\":[]}}");
  }

  @Test
  void startsEmptyWhenAsked() {
    try (FakeStructural empty = FakeStructural.startEmpty()) {
      assertThat(empty.connections()).isEmpty();
    }
  }

  @Test
  void listsActiveConnectionsOnly() {
    fake.add(Json.parse("{\"platform\":\"dynamics\",\"status\":\"seeding\"}"));

    assertThat(wire.json("/connections").at("/data/connections").asList()).hasSize(1);
    assertThat(fake.connections()).hasSize(2);
  }

  @Test
  void listsARowThatHasNoStatus() {
    fake.add(Json.parse("{\"platform\":\"dynamics\"}"));

    assertThat(wire.json("/connections").at("/data/connections").asList()).hasSize(2);
  }

  @Test
  void connectSeedsThePlatformAndCountsItsEntities() {
    HttpResponse<String> reply = wire.send("POST", "/connect", "{\"platform\":\"dynamics\"}");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(Json.parse(reply.body()))
        .isEqualTo(
            Json.parse(
                """
                {"data":{"platform":"dynamics","status":"connected","entities":{"projects":3,
                "customers":6,"contracts":9,"invoices":11,"payments":7}}}
                """));
    Json listed = wire.json("/connections").at("/data/connections/1");
    assertThat(listed.at("/status").asText()).isEqualTo("active");
    assertThat(listed.at("/entities_synced").asText()).isEqualTo("36");
    assertThat(listed.at("/connected_at").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  }

  @Test
  void connectSeedsAConnectedPlatformAnew() {
    fake.add(Json.parse("{\"platform\":\"procore\",\"status\":\"error\",\"entities_synced\":99}"));

    wire.send("POST", "/connect", "{\"platform\":\"procore\"}");

    assertThat(fake.connections()).hasSize(1);
    assertThat(fake.connections().get(0).at("/entities_synced").asText()).isEqualTo("38");
  }

  @Test
  void refusesAPlatformThatItDoesNotKnow() {
    assertError(wire.send("POST", "/connect", "{\"platform\":\"sap\"}"), 400, "VALIDATION_ERROR");
    assertError(wire.send("POST", "/connect", "[]"), 400, "VALIDATION_ERROR");
    assertError(wire.send("POST", "/connect", "no json"), 400, "VALIDATION_ERROR");
  }

  @Test
  void asksForAJsonContentTypeBeforeAnythingElse() {
    Wire plain = new Wire(fake, "Content-Type", "text/plain");

    assertError(plain.send("POST", "/connect", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void refusesAWrongKeyAndAMissingOne() {
    Wire wrong = new Wire(fake, "Authorization", "Bearer sk_demo_other");

    assertError(wrong.get("/connections"), 401, "AUTHENTICATION_ERROR");
    assertError(new Wire(fake).get("/connections"), 401, "AUTHENTICATION_ERROR");
  }

  @Test
  void answersNotFoundWhereThereIsNoRoute() {
    assertError(wire.get("/nowhere"), 404, "NOT_FOUND");
    assertError(wire.get("/connect"), 404, "NOT_FOUND");
  }

  @Test
  void namesVersionAndRequestOnSuccessToo() {
    HttpResponse<String> reply = wire.get("/connections");

    assertThat(reply.headers().firstValue("API-Version")).contains("1.0");
    assertThat(reply.headers().firstValue("X-Request-ID").orElse("")).matches("req_[0-9a-f]{12}");
  }

  private static void assertError(HttpResponse<String> reply, int status, String type) {
    Json error = Json.parse(reply.body()).at("/error");
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(error.at("/type").asText()).isEqualTo(type);
    assertThat(error.at("/message").asText()).isNotEmpty();
    assertThat(reply.headers().firstValue("X-Request-ID"))
        .contains(error.at("/request_id").asText());
  }
}
