package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePolytomicTest {
  private static final String LIST = "/api/connections";
  private static final String ID = "248df4b7-aa70-47b8-a036-33ac447e668d";

  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void listsTheSampleConnection() {
    Json listed = wire.json(LIST).at("/data");

    assertThat(listed.asList()).hasSize(1);
    assertThat(listed.at("/0")).isEqualTo(fake.connections().get(0));
    assertThat(listed.at("/0/type/id").asText()).isEqualTo("postgresql");
    assertThat(listed.at("/0/api_calls_last_24_hours")).isEqualTo(Json.of(2021));
  }

  @Test
  void answersNullWhenThereIsNoConnection() {
    try (FakePolytomic empty = FakePolytomic.startEmpty()) {
      Wire asking = new Wire(empty, "Authorization", "Bearer " + empty.apiKey());

      assertThat(asking.get(LIST).body()).isEqualTo("{\"data\":null}");
    }
  }

  @Test
  void readsOneConnection() {
    assertThat(wire.json(LIST + "/" + ID).at("/data/name").asText())
        .isEqualTo("My Postgres Connection");
  }

  @Test
  void masksSecretsInItsReplies() {
    fake.add(
        Json.parse(
            """
            {"id":"a","configuration":{"hostname":"db","port":1,"password":"s3cret","api_key":"",
            "ssh":{"ssh_private_key":"s3cret"},"users":[{"access_token":{"value":"s3cret"}}]}}
            """));

    Json configuration = wire.json(LIST + "/a").at("/data/configuration");

    assertThat(configuration)
        .isEqualTo(
            Json.parse(
                """
                {"hostname":"db","port":1,"password":"********","api_key":"",
                "ssh":{"ssh_private_key":"********"},"users":[{"access_token":"********"}]}
                """));
    assertThat(wire.get(LIST).body()).doesNotContain("s3cret");
    assertThat(fake.connections().get(1).toString()).contains("s3cret");
  }

  @Test
  void leavesAConfigurationOfNullAlone() {
    fake.add(Json.parse("{\"id\":\"a\",\"configuration\":null}"));

    assertThat(wire.json(LIST + "/a").at("/data/configuration").isNull()).isTrue();
  }

  @Test
  void acceptsOrganizationAndPartnerKey() {
    Wire basic = new Wire(fake, "Authorization", basic(fake.organizationId(), fake.partnerKey()));

    assertThat(basic.get(LIST).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWrongCredentialsAndMissingOnes() {
    String wrong = basic("00000000-0000-0000-0000-000000000000", fake.partnerKey());

    assertError(new Wire(fake, "Authorization", wrong).get(LIST), 401);
    assertError(new Wire(fake, "Authorization", "Bearer other").get(LIST), 401);
    assertError(new Wire(fake).get(LIST), 401);
  }

  @Test
  void answersAnErrorForAnUnknownConnection() {
    assertError(wire.get(LIST + "/00000000-0000-0000-0000-000000000000"), 404);
  }

  @Test
  void answersAnErrorWhereThereIsNoRoute() {
    assertError(wire.get("/api/nowhere"), 404);
    assertError(wire.send("PATCH", LIST + "/" + ID, "{}"), 405);
  }

  @Test
  void echoesTheVersionThatWasAskedFor() {
    Wire older =
        new Wire(
            fake, "Authorization", "Bearer " + fake.apiKey(), "X-Polytomic-Version", "2024-02-08");

    assertThat(older.get(LIST).headers().firstValue("X-Polytomic-Version")).contains("2024-02-08");
    assertThat(wire.get(LIST).headers().firstValue("X-Polytomic-Version")).contains("2025-09-18");
  }

  private static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static void assertError(HttpResponse<String> reply, int status) {
    Json error = Json.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(error.asMap()).containsOnlyKeys("key", "message", "metadata", "status");
    assertThat(error.at("/status")).isEqualTo(Json.of(status));
  }
}
