package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePolytomicSchemasTest {
  private static final String SCHEMAS =
      "/api/connections/248df4b7-aa70-47b8-a036-33ac447e668d/schemas";

  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aRefreshIsAcceptedWithAnEmptyBodyAndALocation() {
    HttpResponse<String> reply = wire.send("POST", SCHEMAS + "/refresh", "");

    assertThat(reply.statusCode()).isEqualTo(202);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers().firstValue("Location")).contains(SCHEMAS + "/status");
  }

  @Test
  void aRefreshTakesAsManyLooksAsItIsTold() {
    fake.refreshTakes(1);
    wire.send("POST", SCHEMAS + "/refresh", "");

    Json first = wire.json(SCHEMAS + "/status").at("/data");
    Json second = wire.json(SCHEMAS + "/status").at("/data");

    assertThat(first.at("/cache_status").asText()).isEqualTo("refreshing");
    assertThat(first.at("/last_refresh_finished").isNull()).isTrue();
    assertThat(second.at("/cache_status").asText()).isEqualTo("fresh");
    assertThat(second.at("/last_refresh_finished").asText())
        .isGreaterThanOrEqualTo(second.at("/last_refresh_started").asText());
    assertThat(wire.json(SCHEMAS + "/status").at("/data")).isEqualTo(second);
  }

  @Test
  void aRefreshTakesTwoLooksUnlessItIsTold() {
    wire.send("POST", SCHEMAS + "/refresh", "");

    assertThat(word()).isEqualTo("refreshing");
    assertThat(word()).isEqualTo("refreshing");
    assertThat(word()).isEqualTo("fresh");
  }

  @Test
  void withoutARefreshTheStatusIsCached() {
    assertThat(word()).isEqualTo("cached");
  }

  @Test
  void onlyAHealthyConnectionIsRefreshed() {
    fake.add(Json.parse("{\"id\":\"a\",\"status\":\"broken\"}"));

    assertError(wire.send("POST", "/api/connections/a/schemas/refresh", ""), 400);
    assertError(wire.send("POST", "/api/connections/nobody/schemas/refresh", ""), 404);
  }

  @Test
  void anIdWithDotsOrSlashesIsOneSegment() {
    assertThat(wire.json(SCHEMAS + "/public.users").at("/data/name").asText()).isEqualTo("users");
    assertThat(wire.json(SCHEMAS + "/sales%2Forders").at("/data/name").asText())
        .isEqualTo("orders");
    assertError(wire.get(SCHEMAS + "/sales/orders"), 404);
  }

  @Test
  void recordsAreNullWhenThereAreNone() {
    assertThat(wire.json(SCHEMAS + "/public.users/records").at("/data").asList()).hasSize(2);
    assertThat(wire.get(SCHEMAS + "/empty/records").body()).isEqualTo("{\"data\":null}");
    assertError(wire.get(SCHEMAS + "/nothing/records"), 404);
  }

  @Test
  void aTestCanAddASchemaOfItsOwn() {
    fake.addSchema(
        "248df4b7-aa70-47b8-a036-33ac447e668d",
        Json.parse("{\"id\":\"a\"}"),
        Json.parse("[{\"x\":1}]"));

    assertThat(wire.get(SCHEMAS + "/a").body()).isEqualTo("{\"data\":{\"id\":\"a\"}}");
    assertThat(wire.get(SCHEMAS + "/a/records").body()).isEqualTo("{\"data\":[{\"x\":1}]}");
  }

  private String word() {
    return wire.json(SCHEMAS + "/status").at("/data/cache_status").asText();
  }

  private static Json assertError(HttpResponse<String> reply, int status) {
    Json error = Json.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(error.asMap()).containsOnlyKeys("key", "message", "metadata", "status");
    assertThat(error.at("/status")).isEqualTo(Json.of(status));
    return error;
  }
}
