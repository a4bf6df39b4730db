package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeStructuralDataTest {
  private static final String CONTRACTS = "/objects?platform=procore&entity_type=contract";

  private final FakeStructural fake = FakeStructural.start();
  private final Wire wire =
      new Wire(
          fake, "Authorization", "Bearer " + fake.apiKey(), "Content-Type", "application/json");

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void objectsAreAnArrayDirectlyUnderData() {
    Json objects = wire.json(CONTRACTS).at("/data");

    assertThat(objects.asList()).hasSize(13);
    assertThat(objects.at("/0").asMap())
        .containsOnlyKeys(
            "id", "canonical_id", "platform", "entity_type", "data", "platform_data", "mappings");
    assertThat(objects.at("/0/mappings").asList()).hasSize(1);
    assertThat(objects.at("/0/platform_data/id").isNumber()).isTrue();
  }

  @Test
  void aSecondPlatformKnowsTheSameThings() {
    connect("dynamics");

    assertThat(wire.json(CONTRACTS).at("/data/0/mappings/1/platform").asText())
        .isEqualTo("dynamics");
    assertThat(wire.json(CONTRACTS).at("/data/12/mappings").asList()).hasSize(1);
  }

  @Test
  void aPlatformThatIsNotConnectedHasNoObjects() {
    assertThat(wire.get("/objects?platform=dynamics&entity_type=payment").body())
        .isEqualTo("{\"data\":[]}");
  }

  @Test
  void objectsNeedPlatformAndEntityType() {
    assertError(wire.get("/objects"), 400, "VALIDATION_ERROR");
    assertError(wire.get("/objects?platform=procore"), 400, "VALIDATION_ERROR");
    assertError(wire.get("/objects?entity_type=payment"), 400, "VALIDATION_ERROR");
    assertError(
        wire.get("/objects?platform=procore&entity_type=employee"), 400, "VALIDATION_ERROR");
  }

  @Test
  void propagateWritesAChangeToEveryPlatform() {
    connect("dynamics");
    String id = wire.json(CONTRACTS).at("/data/0/canonical_id").asText();

    Json result = propagateCanonical(id).at("/data");

    assertThat(result.at("/canonical/id").asText()).isEqualTo(id);
    assertThat(result.at("/canonical/updated_fields")).isEqualTo(Json.parse("[\"notes\"]"));
    assertThat(result.at("/canonical/data/notes").asText()).isEqualTo("later");
    assertThat(result.at("/propagated").asMap()).containsOnlyKeys("procore", "dynamics");
    assertThat(result.at("/references/unresolved").isArray()).isTrue();
    assertThat(wire.json(CONTRACTS).at("/data/0/data/notes").asText()).isEqualTo("later");
  }

  @Test
  void propagateFindsAnObjectByItsPlatformId() {
    Json object = wire.json(CONTRACTS).at("/data/3");

    Json result =
        wire.json(
            "POST",
            "/propagate",
            "{\"entity_type\":\"contract\",\"format\":\"platform\",\"platform\":\"procore\","
                + "\"platform_id\":\""
                + object.at("/id").asText()
                + "\",\"data\":{\"title\":\"x\"}}");

    assertThat(result.at("/data/canonical/id")).isEqualTo(object.at("/canonical_id"));
    assertThat(result.at("/data/propagated/procore/title").asText()).isEqualTo("x");
  }

  @Test
  void connectingAgainLosesPropagatedChanges() {
    propagateCanonical(wire.json(CONTRACTS).at("/data/0/canonical_id").asText());

    connect("procore");

    assertThat(wire.json(CONTRACTS).at("/data/0/data/notes").isMissing()).isTrue();
  }

  @Test
  void propagateRefusesWhatNamesNoObject() {
    assertError(
        wire.send(
            "POST",
            "/propagate",
            "{\"entity_type\":\"contract\",\"format\":\"canonical\",\"canonical_id\":\"none\",\"data\":{}}"),
        404,
        "NOT_FOUND");
    assertError(
        wire.send(
            "POST",
            "/propagate",
            "{\"entity_type\":\"contract\",\"format\":\"canonical\",\"data\":{}}"),
        400,
        "VALIDATION_ERROR");
    assertError(wire.send("POST", "/propagate", "{}"), 400, "VALIDATION_ERROR");
  }

  @Test
  void transformHasNoEnvelope() {
    HttpResponse<String> reply =
        transform(
            "{\"source\":\"dynamics\",\"target\":\"procore\",\"entity_type\":\"employee\",\"data\":{\"a\":1}}");

    Json body = Json.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(body.asMap()).containsOnlyKeys("canonical", "data", "metadata");
    assertThat(body.at("/data")).isEqualTo(Json.parse("{\"a\":1}"));
    assertThat(reply.headers().firstValue("X-Request-ID"))
        .contains(body.at("/metadata/request_id").asText());
  }

  @Test
  void aContractOfProcoreNeedsItsCommitmentType() {
    String contract =
        "{\"source\":\"procore\",\"target\":\"dynamics\",\"entity_type\":\"contract\",\"data\":{}";

    assertError(transform(contract + "}"), 422, "TRANSFORM_ERROR");
    assertError(transform(contract + ",\"context\":{}}"), 422, "TRANSFORM_ERROR");
    assertThat(
            transform(contract + ",\"context\":{\"commitmentType\":\"WorkOrderContract\"}}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void transformRefusesWhatItDoesNotKnow() {
    assertError(transform("{}"), 400, "VALIDATION_ERROR");
    assertError(
        transform(
            "{\"source\":\"procore\",\"target\":\"sap\",\"entity_type\":\"payment\",\"data\":{}}"),
        400,
        "VALIDATION_ERROR");
  }

  @Test
  void dataNeedsAKey() {
    Wire keyless = new Wire(fake, "Content-Type", "application/json");

    assertError(keyless.get(CONTRACTS), 401, "AUTHENTICATION_ERROR");
    assertError(keyless.send("POST", "/propagate", "{}"), 401, "AUTHENTICATION_ERROR");
    assertError(keyless.send("POST", "/transform", "{}"), 401, "AUTHENTICATION_ERROR");
  }

  private void connect(String platform) {
    wire.send("POST", "/connect", "{\"platform\":\"" + platform + "\"}");
  }

  private Json propagateCanonical(String id) {
    return wire.json(
        "POST",
        "/propagate",
        "{\"entity_type\":\"contract\",\"format\":\"canonical\",\"canonical_id\":\""
            + id
            + "\",\"data\":{\"notes\":\"later\"}}");
  }

  private HttpResponse<String> transform(String body) {
    return wire.send("POST", "/transform", body);
  }

  private static void assertError(HttpResponse<String> reply, int status, String type) {
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(Json.parse(reply.body()).at("/error/type").asText()).isEqualTo(type);
  }
}
