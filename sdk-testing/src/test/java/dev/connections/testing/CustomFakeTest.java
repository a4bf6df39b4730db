package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomFakeTest {
  private final FakeVendor fake =
      CustomFake.start(
          "/v1",
          "/id",
          vendor ->
              vendor
                  .require("X-Key", "k", Answer.of(401))
                  .on("GET", "/links/{id}", CustomFakeTest::read)
                  .on("POST", "/links", CustomFakeTest::create)
                  .on("DELETE", "/links/{id}", CustomFakeTest::delete));
  private final Wire wire = new Wire(fake, "X-Key", "k");

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void anEndpointIsToldThePathTheQueryAndTheRow() {
    fake.add(Json.of(Map.of("id", "a/b")));

    assertThat(wire.json("/links/a%2Fb?with=x%20y"))
        .isEqualTo(Json.parse("{\"row\":{\"id\":\"a/b\"},\"with\":\"x y\"}"));
  }

  @Test
  void whatIsCreatedAndDeletedChangesTheFake() {
    wire.send("POST", "/links", "{\"id\":\"7\"}");
    assertThat(fake.connections()).containsExactly(Json.of(Map.of("id", "7")));

    assertThat(wire.send("DELETE", "/links/7", "").statusCode()).isEqualTo(204);
    assertThat(wire.send("DELETE", "/links/7", "").statusCode()).isEqualTo(404);
    assertThat(fake.connections()).isEmpty();
  }

  @Test
  void nobodyIsAnsweredWhoDoesNotShowTheKey() {
    Wire stranger = new Wire(fake, "X-Key", "another");

    assertThat(stranger.send("POST", "/links", "{\"id\":\"7\"}").statusCode()).isEqualTo(401);
    assertThat(fake.connections()).isEmpty();
  }

  @Test
  void whereThereIsNoEndpointThereIsNothing() {
    assertThat(wire.get("/unheard-of").statusCode()).isEqualTo(404);
  }

  private static Answer read(Asked asked) {
    Json row = asked.find(asked.path("id")).orElseThrow();
    return Answer.json(200, Json.of(Map.of("row", row, "with", asked.query("with").orElseThrow())));
  }

  private static Answer create(Asked asked) {
    asked.add(asked.body());
    return Answer.of(201);
  }

  private static Answer delete(Asked asked) {
    return Answer.of(asked.remove(asked.path("id")) ? 204 : 404);
  }
}
