package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePolytomicTypesTest {
  private static final String TYPES = "/api/connection_types";
  private static final String ONE = "/api/connections/248df4b7-aa70-47b8-a036-33ac447e668d";

  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void listsTypesWithTheirFormsAndCapabilities() {
    Json types = wire.json(TYPES).at("/data");

    assertThat(types.asList()).hasSizeGreaterThanOrEqualTo(12);
    for (Json type : types.asList()) {
      assertThat(type.asMap())
          .containsKeys("id", "name", "capabilities", "configurationForm", "oauth_prompt");
      assertThat(type.at("/capabilities").asMap())
          .containsOnlyKeys("source", "destination", "enrichment", "orchestration");
    }
  }

  @Test
  void aSchemaHasNoEnvelope() {
    Json schema = wire.json(TYPES + "/postgresql");

    assertThat(schema.at("/data").isMissing()).isTrue();
    assertThat(schema.at("/additionalProperties")).isEqualTo(Json.of(false));
    assertThat(schema.at("/properties/ssl_mode/enum/0/value").asText()).isEqualTo("disable");
    assertThat(schema.at("/properties/ssl_mode/type").isArray()).isTrue();
  }

  @Test
  void eachTypeThatIsListedHasASchema() {
    for (Json type : wire.json(TYPES).at("/data").asList()) {
      assertThat(wire.json(TYPES + "/" + type.at("/id").asText()))
          .isEqualTo(type.at("/configurationForm/jsonschema"));
    }
    assertError(wire.get(TYPES + "/fax"), 404);
  }

  @Test
  void aDefaultMayBeOfAnyType() {
    List<Json> defaults =
        wire.json(TYPES).at("/data").asList().stream()
            .flatMap(
                type ->
                    type.at("/configurationForm/jsonschema/properties").asMap().values().stream())
            .map(property -> property.at("/default"))
            .filter(value -> !value.isMissing())
            .toList();

    assertThat(defaults)
        .anyMatch(Json::isString)
        .anyMatch(Json::isNumber)
        .anyMatch(Json::isBoolean)
        .anyMatch(Json::isArray)
        .anyMatch(Json::isNull);
  }

  @Test
  void aTestCanAddATypeOfItsOwn() {
    fake.addConnectionType(Json.parse("{\"id\":\"fax\",\"name\":\"Fax\"}"), Json.of(true));

    assertThat(wire.get(TYPES + "/fax").body()).isEqualTo("true");
    assertThat(
            wire.send(
                    "POST",
                    "/api/connections",
                    "{\"name\":\"x\",\"type\":\"fax\",\"configuration\":{}}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void listsTheValuesOfAConnectionsParameters() {
    Json values = wire.json(ONE + "/parameter_values").at("/data");

    assertThat(values.at("/database/values/1/label").isNull()).isTrue();
    assertThat(values.at("/database/values/1/value")).isEqualTo(Json.of(7));
    assertThat(values.at("/schema/values").isNull()).isTrue();
    assertError(wire.get("/api/connections/nobody/parameter_values"), 404);
  }

  @Test
  void parametersWithoutValuesAreNull() {
    fake.add(Json.parse("{\"id\":\"a\",\"type\":{\"id\":\"mysql\"}}"));

    assertThat(wire.get("/api/connections/a/parameter_values").body()).isEqualTo("{\"data\":null}");
  }

  @Test
  void theValuesOfATypeCanBeSearched() {
    Json all = values("postgresql", "{\"field\":\"database\",\"parameters\":null}");
    Json some =
        values("postgresql", "{\"field\":\"database\",\"parameters\":{},\"query\":\"ord\"}");

    assertThat(all.at("/data/database/values").asList()).hasSize(2);
    assertThat(some.at("/data/database/values").asList()).hasSize(1);
    assertThat(values("mysql", "{\"field\":\"port\"}").at("/data").isNull()).isTrue();
  }

  @Test
  void theValuesOfATypeNeedAFieldAndAType() {
    assertError(wire.send("POST", TYPES + "/postgresql/parameter_values", "{}"), 400);
    assertError(wire.send("POST", TYPES + "/fax/parameter_values", "{\"field\":\"a\"}"), 404);
  }

  private Json values(String type, String question) {
    return wire.json("POST", TYPES + "/" + type + "/parameter_values", question);
  }

  private static Json assertError(HttpResponse<String> reply, int status) {
    Json error = Json.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(error.asMap()).containsOnlyKeys("key", "message", "metadata", "status");
    assertThat(error.at("/status")).isEqualTo(Json.of(status));
    return error;
  }
}
