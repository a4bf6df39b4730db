package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePolytomicProxyTest {
  private static final String PROXY = "/api/connections/248df4b7-aa70-47b8-a036-33ac447e668d/proxy";
  private static final String GET = "{\"request\":{\"method\":\"GET\",\"path\":\"/v3/contacts\"}}";
  private static final String ASYNC = GET.replaceFirst("\\{", "{\"async\":true,");

  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void theUpstreamStatusIsInsideA200() {
    fake.upstreamAnswers(
        Json.parse("{\"status\":404,\"headers\":null,\"body\":{\"error\":\"nope\"}}"));

    HttpResponse<String> reply = wire.send("POST", PROXY, GET);
    Json result = Json.parse(reply.body()).at("/data");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(result.at("/status")).isEqualTo(Json.of(404));
    assertThat(result.at("/headers").isNull()).isTrue();
    assertThat(result.at("/body/error").asText()).isEqualTo("nope");
    assertThat(result.at("/proxyCallId").asText()).isNotEmpty();
  }

  @Test
  void theUsualBodyIsATextOfJson() {
    Json result = wire.json("POST", PROXY, GET).at("/data");

    assertThat(result.at("/status")).isEqualTo(Json.of(200));
    assertThat(result.at("/body")).isEqualTo(Json.of("{\"results\":[]}"));
    assertThat(result.at("/truncated")).isEqualTo(Json.of(false));
  }

  @Test
  void refusesACallThatBreaksItsContract() {
    refused("{}");
    refused(GET.replace("GET", "HEAD"));
    refused(GET.replace("/v3", "v3"));
    refused(GET.replace("contacts", "contacts?a=b"));
    refused(GET.replace("}}", ",\"query\":{},\"rawQuery\":\"a=b\"}}"));
    refused(ASYNC.replace("GET", "POST"));
    assertError(wire.send("POST", "/api/connections/nobody/proxy", GET), 404);
  }

  @Test
  void aJobGoesOneStepFurtherWithEveryLook() {
    Json started = wire.json("POST", PROXY, ASYNC).at("/data");
    String job = started.at("/jobUrl").asText().replace(fake.url().toString(), "");

    assertThat(started.at("/status")).isEqualTo(Json.of(202));
    assertThat(job).isEqualTo("/api/jobs/connectionproxy/" + started.at("/jobId").asText());
    assertThat(wire.json(job).at("/data/status").asText()).isEqualTo("created");
    Json running = wire.json(job).at("/data");
    assertThat(running.at("/status").asText()).isEqualTo("running");
    assertThat(running.at("/result").isNull()).isTrue();
    Json done = wire.json(job).at("/data");
    assertThat(done.at("/status").asText()).isEqualTo("done");
    assertThat(done.at("/error").isNull()).isTrue();
    assertThat(done.at("/result/status")).isEqualTo(Json.of(200));
    assertThat(done.at("/result/contentLength")).isEqualTo(Json.of(14));
    assertThat(done.at("/result/bodyDownloadUrl").asText()).isNotEmpty();
    assertThat(wire.json(job).at("/data")).isEqualTo(done);
  }

  @Test
  void aJobMayFail() {
    fake.jobsFail("the system did not answer");
    String job =
        "/api/jobs/connectionproxy/" + wire.json("POST", PROXY, ASYNC).at("/data/jobId").asText();
    wire.get(job);
    wire.get(job);

    Json failed = wire.json(job).at("/data");

    assertThat(failed.at("/status").asText()).isEqualTo("failed");
    assertThat(failed.at("/error").asText()).isEqualTo("the system did not answer");
    assertThat(failed.at("/result").isNull()).isTrue();
  }

  @Test
  void anUnknownJobTypeIsABadRequest() {
    assertError(wire.get("/api/jobs/sync/1"), 400);
    assertError(wire.get("/api/jobs/connectionproxy/1"), 404);
  }

  @Test
  void infoCountsTheCalls() {
    wire.send("POST", PROXY, GET);
    fake.upstreamAnswers(Json.parse("{\"status\":503}"));
    wire.send("POST", PROXY, GET);

    Json info = wire.json(PROXY + "/info").at("/data");

    assertThat(info.at("/backendType").asText()).isEqualTo("postgresql");
    assertThat(info.at("/inheritedBase/lockedHeaders/0/value").asText()).isEqualTo("[REDACTED]");
    assertThat(info.at("/requestContract/queryValueTypes").isNull()).isTrue();
    assertThat(info.at("/stats/proxyCallsLast24h")).isEqualTo(Json.of(2));
    assertThat(info.at("/stats/proxy2xxLast24h")).isEqualTo(Json.of(1));
    assertThat(info.at("/stats/proxy5xxLast24h")).isEqualTo(Json.of(1));
    assertThat(info.at("/stats/lastProxyCallAt").asText()).isNotEmpty();
  }

  @Test
  void aProxyCanBeSwitchedOff() {
    Json off = wire.json("PUT", PROXY + "/settings", "{\"enabled\":false}").at("/data");

    assertThat(off.asMap()).containsOnlyKeys("connectionId", "parentConnectionId", "enabled");
    assertThat(wire.json(PROXY + "/settings").at("/data")).isEqualTo(off);
    assertError(wire.send("POST", PROXY, GET), 403);
    wire.send("PUT", PROXY + "/settings", "{\"enabled\":true}");
    assertThat(wire.send("POST", PROXY, GET).statusCode()).isEqualTo(200);
  }

  @Test
  void settingsNeedABoolean() {
    assertError(wire.send("PUT", PROXY + "/settings", "{\"enabled\":\"yes\"}"), 400);
    assertError(wire.send("PUT", PROXY + "/settings", "{}"), 400);
    assertError(wire.get("/api/connections/nobody/proxy/settings"), 404);
  }

  @Test
  void aConnectionThatIsNoCopyHasNoParent() {
    fake.add(Json.parse("{\"id\":\"a\"}"));

    assertThat(wire.json("/api/connections/a/proxy/settings").at("/data").asMap())
        .containsOnlyKeys("connectionId", "enabled");
  }

  private void refused(String call) {
    assertError(wire.send("POST", PROXY, call), 400);
  }

  private static Json assertError(HttpResponse<String> reply, int status) {
    Json error = Json.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(error.asMap()).containsOnlyKeys("key", "message", "metadata", "status");
    assertThat(error.at("/status")).isEqualTo(Json.of(status));
    return error;
  }
}
