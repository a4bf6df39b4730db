package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeStructuralSessionsTest {
  private final FakeStructural fake = FakeStructural.start();
  private final Wire anybody = new Wire(fake, "Content-Type", "application/json");
  private final Wire first = as(fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void healthNeedsNoKey() {
    HttpResponse<String> reply = new Wire(fake).get("/health");

    Json health = Json.parse(reply.body()).at("/data");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(health.at("/status").asText()).isEqualTo("ok");
    assertThat(health.at("/checks/database").asText()).isEqualTo("ok");
    assertThat(health.at("/timestamp").asText()).isNotEmpty();
  }

  @Test
  void degradedHealthIs503InTheOrdinaryShape() {
    fake.degraded(true);

    HttpResponse<String> reply = anybody.get("/health");

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(Json.parse(reply.body()).at("/data/status").asText()).isEqualTo("degraded");
    assertThat(Json.parse(reply.body()).at("/error").isMissing()).isTrue();
    fake.degraded(false);
    assertThat(anybody.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void aDemoSessionBringsAKeyThatIsAccepted() {
    HttpResponse<String> reply = anybody.send("POST", "/demo/session", "");
    Json session = Json.parse(reply.body()).at("/data");

    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(session.at("/customer_id").asText()).isNotEmpty();
    assertThat(session.at("/api_key").asText()).startsWith("sk_demo_");
    assertThat(as(session.at("/api_key").asText()).get("/connections").statusCode()).isEqualTo(200);
  }

  @Test
  void eachDemoSessionIsACustomerOfItsOwn() {
    Wire other = as(open());

    other.send("POST", "/connect", "{\"platform\":\"dynamics\"}");

    assertThat(other.json("/connections").at("/data/connections").asList()).hasSize(1);
    assertThat(other.json("/connections").at("/data/connections/0/platform").asText())
        .isEqualTo("dynamics");
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void theKeyOfADeletedSessionIsDead() {
    Wire other = as(open());

    HttpResponse<String> reply = other.send("DELETE", "/demo/session", "");

    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(other.get("/connections").statusCode()).isEqualTo(401);
    assertThat(other.send("DELETE", "/demo/session", "").statusCode()).isEqualTo(401);
    assertThat(first.get("/connections").statusCode()).isEqualTo(200);
  }

  @Test
  void deletingASessionTakesItsConnectionsAlong() {
    first.send("DELETE", "/demo/session", "");

    assertThat(fake.connections()).isEmpty();
    assertThat(first.get("/connections").statusCode()).isEqualTo(401);
  }

  @Test
  void theSixthSessionOfAMinuteIsRefused() {
    for (int i = 0; i < 5; i++) {
      open();
    }
    HttpResponse<String> sixth = anybody.send("POST", "/demo/session", "");

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(Json.parse(sixth.body()).at("/error/type").asText()).isEqualTo("RATE_LIMIT_ERROR");
    fake.allowDemoSessions(1);
    assertThat(anybody.send("POST", "/demo/session", "").statusCode()).isEqualTo(201);
    assertThat(anybody.send("POST", "/demo/session", "").statusCode()).isEqualTo(429);
  }

  @Test
  void aCallWithoutABodyNeedsAContentTypeToo() {
    Wire bare = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

    assertThat(bare.send("POST", "/demo/session", "").statusCode()).isEqualTo(415);
    assertThat(bare.send("DELETE", "/demo/session", "").statusCode()).isEqualTo(415);
    assertThat(bare.get("/connections").statusCode()).isEqualTo(200);
  }

  private String open() {
    return anybody.json("POST", "/demo/session", "").at("/data/api_key").asText();
  }

  private Wire as(String key) {
    return new Wire(fake, "Authorization", "Bearer " + key, "Content-Type", "application/json");
  }
}
