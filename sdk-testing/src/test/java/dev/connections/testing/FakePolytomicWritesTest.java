package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePolytomicWritesTest {
  private static final String LIST = "/api/connections";
  private static final String ONE = LIST + "/248df4b7-aa70-47b8-a036-33ac447e668d";
  private static final String DATABASE =
      """
      {"name":"Orders DB","type":"postgresql","configuration":{"hostname":"db","password":"s3cret"},
      "organization_id":null,"policies":null,"healthcheck_interval":"3h30m"}
      """;

  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void createAnswers200InTheShapeOfAChange() {
    HttpResponse<String> reply = wire.send("POST", LIST, DATABASE);
    Json created = Json.parse(reply.body()).at("/data");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(created.asMap())
        .containsOnlyKeys(
            "id",
            "name",
            "organization_id",
            "type",
            "status",
            "configuration",
            "policies",
            "saved",
            "healthcheck_interval");
    assertThat(created.at("/configuration/password").asText()).isEqualTo("********");
    assertThat(created.at("/organization_id").asText()).isEqualTo(fake.organizationId());
    assertThat(created.at("/type/name").asText()).isEqualTo("PostgreSQL");
  }

  @Test
  void aCreatedConnectionIsReadWithItsTimes() {
    Json read = wire.json(one(wire.json("POST", LIST, DATABASE))).at("/data");

    assertThat(read.at("/created_at").asText()).isNotEmpty();
    assertThat(read.at("/created_by/type").asText()).isEqualTo("user");
    assertThat(read.at("/healthcheck_interval").isMissing()).isTrue();
    assertThat(fake.connections().toString()).contains("s3cret");
  }

  @Test
  void createNeedsNameTypeAndConfiguration() {
    assertError(wire.send("POST", LIST, "{}"), 400);
    assertError(wire.send("POST", LIST, "{\"type\":\"s3\",\"configuration\":{}}"), 400);
    assertError(wire.send("POST", LIST, "{\"name\":\"x\",\"type\":\"s3\"}"), 400);
    assertError(
        wire.send("POST", LIST, "{\"name\":\"x\",\"type\":\"fax\",\"configuration\":{}}"), 422);
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void validationRefusesAWrongPasswordUnlessSwitchedOff() {
    String wrong = DATABASE.replace("s3cret", "wrong");

    assertError(wire.send("POST", LIST, wrong), 422);
    assertThat(
            wire.send("POST", LIST, wrong.replaceFirst("\\{", "{\"validate\":false,")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void anOauthTypeWaitsForSomebody() {
    Json created = createSalesforce();

    assertThat(created.at("/auth_url").asText()).contains("state=");
    assertThat(created.at("/auth_code").asText()).isNotEmpty();
    assertThat(created.at("/saved")).isEqualTo(Json.of(false));
    assertThat(wire.json(LIST).at("/data/1/auth_url").isMissing()).isTrue();
  }

  @Test
  void anOauthConnectionWorksOnceItIsAuthorized() {
    Json created = createSalesforce();

    fake.authorize(created.at("/auth_url").asText());

    Json read = wire.json(LIST + "/" + created.at("/id").asText()).at("/data");
    assertThat(read.at("/status").asText()).isEqualTo("healthy");
    assertThat(read.at("/saved")).isEqualTo(Json.of(true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.authorize(created.at("/auth_url").asText()));
  }

  @Test
  void anUpdateReplacesTheWholeConfiguration() {
    Json updated =
        wire.json("PUT", ONE, "{\"name\":\"New\",\"configuration\":{\"hostname\":\"other\"}}")
            .at("/data");

    assertThat(updated.at("/configuration").asMap()).containsOnlyKeys("hostname");
    assertThat(updated.at("/policies").asList()).isEmpty();
    assertThat(updated.at("/created_at").isMissing()).isTrue();
    Json read = wire.json(ONE).at("/data");
    assertThat(read.at("/name").asText()).isEqualTo("New");
    assertThat(read.at("/configuration").asMap()).containsOnlyKeys("hostname");
    assertThat(read.at("/created_at").asText()).isEqualTo("2024-01-15T09:30:00Z");
    assertThat(read.at("/updated_at").asText()).isNotEqualTo("2024-01-15T09:30:00Z");
  }

  @Test
  void aMaskThatIsSentBackBecomesThePassword() {
    String one = one(wire.json("POST", LIST, DATABASE));
    String readBack = wire.json(one).at("/data/configuration").toString();

    wire.send("PUT", one, "{\"name\":\"Orders DB\",\"configuration\":" + readBack + "}");

    assertThat(fake.connections().get(1).at("/configuration/password").asText())
        .isEqualTo("********");
  }

  @Test
  void anUpdateThatIsValidatedTakesTheErrorAway() {
    String change = "{\"name\":\"x\",\"configuration\":{\"password\":\"wrong\"}}";
    fake.add(Json.parse("{\"id\":\"a\",\"status\":\"broken\",\"status_error\":\"why\"}"));

    assertError(wire.send("PUT", LIST + "/a", change), 422);
    wire.send("PUT", LIST + "/a", change.replaceFirst("\\{", "{\"validate\":false,"));
    assertThat(wire.json(LIST + "/a").at("/data/status_error").asText()).isEqualTo("why");
    wire.send("PUT", LIST + "/a", change.replace("wrong", "right"));
    assertThat(wire.json(LIST + "/a").at("/data/status").asText()).isEqualTo("healthy");
    assertThat(wire.json(LIST + "/a").at("/data/status_error").isMissing()).isTrue();
  }

  @Test
  void anUpdateNeedsItsMembersAndItsConnection() {
    assertError(wire.send("PUT", ONE, "{\"name\":\"x\"}"), 400);
    assertError(wire.send("PUT", ONE, "{\"configuration\":{}}"), 400);
    assertError(wire.send("PUT", LIST + "/nobody", "{\"name\":\"x\",\"configuration\":{}}"), 404);
  }

  @Test
  void anOauthUpdateAsksForSomebodyWhenReconnecting() {
    String one = LIST + "/" + createSalesforce().at("/id").asText();
    String change = "{\"name\":\"x\",\"configuration\":{},\"reconnect\":true}";

    assertThat(wire.json("PUT", one, change).at("/data/auth_url").asText()).isNotEmpty();
    assertThat(wire.json(one).at("/data/status").asText()).isEmpty();
    assertThat(wire.json("PUT", one, change.replace("true", "false")).at("/data/auth_url").asText())
        .isEmpty();
  }

  @Test
  void deleteAnswersAnEmptyBody() {
    HttpResponse<String> reply = wire.send("DELETE", ONE, "");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    assertError(wire.send("DELETE", ONE, ""), 404);
  }

  @Test
  void aConnectionInUseIsDeletedByForceOnly() {
    fake.useBy(
        "248df4b7-aa70-47b8-a036-33ac447e668d",
        Json.parse("[{\"id\":\"s\",\"type\":\"sync\",\"name\":\"nightly\"}]"));

    Json error = assertError(wire.send("DELETE", ONE, ""), 422);

    assertThat(error.at("/key").asText()).isEqualTo("connection_in_use");
    assertThat(error.at("/metadata/used_by/0/name").asText()).isEqualTo("nightly");
    assertError(wire.send("DELETE", ONE + "?force=false", ""), 422);
    assertThat(wire.send("DELETE", ONE + "?force=true", "").statusCode()).isEqualTo(200);
    assertThat(fake.connections()).isEmpty();
  }

  @Test
  void testAnswersAnEmptyBodyAndKeepsNothing() {
    HttpResponse<String> reply =
        wire.send(
            "POST", LIST + "/test", "{\"type\":\"mysql\",\"configuration\":{\"password\":\"x\"}}");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void testLaysTheGivenValuesOverTheStoredOnes() {
    fake.add(Json.parse("{\"id\":\"a\",\"configuration\":{\"password\":\"wrong\"}}"));
    String stored = "{\"type\":\"mysql\",\"connection_id\":\"a\",\"configuration\":{}}";

    assertError(wire.send("POST", LIST + "/test", stored), 400);
    assertThat(
            wire.send("POST", LIST + "/test", stored.replace(":{}", ":{\"password\":\"x\"}"))
                .statusCode())
        .isEqualTo(200);
    assertError(wire.send("POST", LIST + "/test", stored.replace("\"a\"", "\"b\"")), 404);
    assertError(wire.send("POST", LIST + "/test", "{\"type\":\"mysql\"}"), 400);
  }

  @Test
  void connectNeedsItsTrailingSlash() {
    String session = "{\"name\":\"x\",\"redirect_url\":\"https://app.example.test/\"}";

    assertError(wire.send("POST", LIST + "/connect", session), 404);
    Json opened = wire.json("POST", LIST + "/connect/", session).at("/data");
    assertThat(opened.at("/redirect_url").asText()).contains(opened.at("/token").asText());
  }

  @Test
  void aCompletedSessionHasMadeTheConnection() {
    Json opened =
        connect("{\"name\":\"x\",\"redirect_url\":\"r\",\"whitelist\":[\"hubspot\"]}", 200);

    fake.authorize(opened.at("/data/redirect_url").asText());

    Json created = wire.json(LIST).at("/data/1");
    assertThat(created.at("/type/id").asText()).isEqualTo("hubspot");
    assertThat(created.at("/status").asText()).isEqualTo("healthy");
  }

  @Test
  void aCompletedSessionMendsItsConnection() {
    fake.add(
        Json.parse("{\"id\":\"a\",\"name\":\"x\",\"status\":\"broken\",\"status_error\":\"e\"}"));
    Json opened = connect("{\"name\":\"x\",\"redirect_url\":\"r\",\"connection\":\"a\"}", 200);

    fake.authorize(opened.at("/data/redirect_url").asText());

    assertThat(wire.json(LIST + "/a").at("/data/status").asText()).isEqualTo("healthy");
    assertThat(fake.connections()).hasSize(2);
  }

  @Test
  void connectRefusesWhatCannotBe() {
    connect("{\"name\":\"x\"}", 422);
    connect("{\"name\":\"My Postgres Connection\",\"redirect_url\":\"r\"}", 422);
    connect("{\"name\":\"x\",\"redirect_url\":\"r\",\"connection\":\"nobody\"}", 422);
    connect("{\"name\":\"x\",\"redirect_url\":\"r\",\"ttl\":604801}", 422);
    connect("{\"name\":\"x\",\"redirect_url\":\"r\",\"ttl\":604800,\"connection\":null}", 200);
  }

  private Json connect(String session, int status) {
    HttpResponse<String> reply = wire.send("POST", LIST + "/connect/", session);
    assertThat(reply.statusCode()).isEqualTo(status);
    return Json.parse(reply.body());
  }

  private Json createSalesforce() {
    return wire.json(
            "POST", LIST, "{\"name\":\"CRM\",\"type\":\"salesforce\",\"configuration\":{}}")
        .at("/data");
  }

  private static String one(Json created) {
    return LIST + "/" + created.at("/data/id").asText();
  }

  private static Json assertError(HttpResponse<String> reply, int status) {
    Json error = Json.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(error.asMap()).containsOnlyKeys("key", "message", "metadata", "status");
    assertThat(error.at("/status")).isEqualTo(Json.of(status));
    return error;
  }
}
