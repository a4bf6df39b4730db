package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Json;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResetTest {
  @Test
  void aFakeBeginsAnewAtTheSameUrl() {
    try (FakePolytomic fake = FakePolytomic.start()) {
      URI url = fake.url();
      Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());
      fake.remove(fake.connections().get(0).at("/id").asText());
      fake.add(Json.parse("{\"id\":\"a\"}"));
      fake.jobsFail("broken");
      fake.clock(() -> Instant.EPOCH);
      fake.always(Answer.down());
      wire.get("/api/connections");

      fake.reset();

      assertThat(fake.url()).isEqualTo(url);
      assertThat(fake.requests()).isEmpty();
      assertThat(fake.transcript()).isEmpty();
      assertThat(wire.get("/api/connections").statusCode()).isEqualTo(200);
      assertThat(wire.get("/api/connections").headers().firstValue("Date").orElse(""))
          .doesNotContain("1970");
      assertThat(wire.json("/api/connections").at("/data/0/name").asText())
          .isEqualTo("My Postgres Connection");
      assertThat(fake.connections()).hasSize(1);
    }
  }

  @Test
  void whatTheVendorHandedOutIsForgotten() {
    try (FakePolytomic fake = FakePolytomic.startEmpty()) {
      Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());
      String body = "{\"name\":\"n\",\"redirect_url\":\"https://example.com\"}";
      String url =
          wire.json("POST", "/api/connections/connect/", body).at("/data/redirect_url").asText();
      assertThat(url).isNotEmpty();

      fake.reset();

      assertThatThrownBy(() -> fake.authorize(url)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void everySettingOfEveryFakeIsForgotten() {
    try (FakeStructural structural = FakeStructural.start();
        FakeAmpersand ampersand = FakeAmpersand.start()) {
      structural.degraded(true);
      structural.allowDemoSessions(0);
      ampersand.refreshesFail(true);

      structural.reset();
      ampersand.reset();

      Wire json = new Wire(structural, "Content-Type", "application/json");
      assertThat(json.get("/health").statusCode()).isEqualTo(200);
      assertThat(json.send("POST", "/demo/session", "{}").statusCode()).isEqualTo(201);
      String id = ampersand.connections().get(0).at("/id").asText();
      Json refreshed =
          new Wire(ampersand, "X-Api-Key", ampersand.apiKey())
              .json("/projects/my-project/connections/" + id + "?refresh=force");
      assertThat(refreshed.at("/status").asText()).isNotEqualTo("bad_credentials");
    }
  }
}
