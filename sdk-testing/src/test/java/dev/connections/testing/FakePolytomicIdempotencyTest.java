package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePolytomicIdempotencyTest {
  private static final String LIST = "/api/connections";
  private static final String BODY = "{\"name\":\"x\",\"type\":\"s3\",\"configuration\":{}}";

  private final FakePolytomic fake = FakePolytomic.startEmpty();
  private final Wire keyed = wire("k-1");

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void theFirstAnswerIsReplayed() {
    String first = keyed.send("POST", LIST, BODY).body();

    assertThat(keyed.send("POST", LIST, BODY).body()).isEqualTo(first);
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void aFailureIsReplayedToo() {
    String wrong = "{\"name\":\"x\",\"type\":\"fax\",\"configuration\":{}}";
    assertThat(keyed.send("POST", LIST, wrong).statusCode()).isEqualTo(422);
    fake.addConnectionType(Json.parse("{\"id\":\"fax\"}"), Json.of(true));

    assertThat(keyed.send("POST", LIST, wrong).statusCode()).isEqualTo(422);
    assertThat(wire("k-2").send("POST", LIST, wrong).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    keyed.send("POST", LIST, BODY);

    assertThat(keyed.send("POST", LIST, BODY.replace("x", "y")).statusCode()).isEqualTo(422);
    assertThat(keyed.send("POST", LIST + "/test", BODY).statusCode()).isEqualTo(422);
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void aDuplicateMeetsAConflictWhileTheFirstIsInProgress() {
    fake.inProgress("k-1", true);

    HttpResponse<String> early = keyed.send("POST", LIST, BODY);
    fake.inProgress("k-1", false);

    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(keyed.send("POST", LIST, BODY).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAKeyEachPostCounts() {
    Wire keyless = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());
    keyless.send("POST", LIST, BODY);
    keyless.send("POST", LIST, BODY);

    assertThat(fake.connections()).hasSize(2);
  }

  private Wire wire(String key) {
    return new Wire(fake, "Authorization", "Bearer " + fake.apiKey(), "Idempotency-Key", key);
  }
}
