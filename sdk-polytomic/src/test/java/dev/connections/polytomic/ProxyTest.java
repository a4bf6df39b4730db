package dev.connections.polytomic;

import static dev.connections.polytomic.Account.ID;
import static dev.connections.polytomic.Account.REF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Json;
import dev.connections.auth.Secret;
import dev.connections.error.DecodingException;
import dev.connections.error.PermissionException;
import dev.connections.error.RateLimitException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.ConnectionProxyResult;
import dev.connections.polytomic.model.PolytomicJob;
import dev.connections.polytomic.model.PolytomicJobStatus;
import dev.connections.polytomic.model.UpdateProxySettingsRequest;
import dev.connections.testing.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the system behind a connection, at once and as jobs. */
class ProxyTest {
  private static final ConnectionProxyCall CONTACTS = ConnectionProxyCall.of("GET", "/v3/contacts");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Account account = new Account();

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 404, 429, 500})
  void theStatusOfTheSystemIsInTheReplyAndNoFailureOfTheCall(int status) {
    account.fake.upstreamAnswers(Json.of(Map.of("status", status)));

    assertThat(sent(CONTACTS).status()).contains((long) status);
    assertThat(account.sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "\"{\\\"a\\\":1}\"", "{\"a\":[1]}", "[1,2]", "7", "false"})
  void theBodyOfTheSystemMayBeAnyJson(String body) {
    account.fake.upstreamAnswers(Json.parse("{\"headers\":null,\"body\":" + body + "}"));

    ConnectionProxyResult result = sent(CONTACTS);

    assertThat(result.body()).contains(Json.parse(body));
    assertThat(result.headers()).isEmpty();
  }

  @Test
  void aSystemThatAnswersNothingHasNoBody() {
    account.fake.upstreamAnswers(Json.parse("{\"body\":null,\"contentType\":null}"));

    assertThat(sent(CONTACTS).body()).isEmpty();
  }

  @Test
  void aBodyThatWasCutSaysSo() {
    account.fake.upstreamAnswers(Json.parse("{\"body\":\"[1,2\",\"truncated\":true}"));

    assertThat(sent(CONTACTS).truncated()).contains(true);
  }

  @Test
  void nothingThatTheSystemAnswersIsPrinted() {
    account.fake.upstreamAnswers(
        Json.parse("{\"headers\":{\"Set-Cookie\":\"canary\"},\"body\":{\"a\":\"canary\"}}"));

    assertThat(sent(CONTACTS).toString()).doesNotContain("canary").contains("status=200");
  }

  @Test
  void aRequestIsSentAsItWasGiven() {
    sent(
        ConnectionProxyCall.builder()
            .method("PATCH")
            .path("/v3/contacts/a%20b")
            .headers(Map.of("X-Trace", Secret.of("t")))
            .rawQuery(Secret.of("a=1&a=2"))
            .body(Json.parse("[1,{\"b\":null}]"))
            .build());

    assertThat(Json.parse(account.last().body()))
        .isEqualTo(
            Json.parse(
                "{\"request\":{\"method\":\"PATCH\",\"path\":\"/v3/contacts/a%20b\","
                    + "\"headers\":{\"X-Trace\":\"t\"},\"rawQuery\":\"a=1&a=2\","
                    + "\"body\":[1,{\"b\":null}]}}"));
  }

  @Test
  void aQueryIsGivenInOneWayOnly() {
    ConnectionProxyCall both =
        ConnectionProxyCall.builder()
            .method("GET")
            .path("/v3")
            .query(Map.of("a", "canary"))
            .rawQuery(Secret.of("a=canary"))
            .build();

    refused(both, "query, rawQuery: give one of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v3",
        "https://other.example.test/v3",
        "//other.example.test/v3",
        "/\\other.example.test/v3",
        "/v3?a=b",
        "/v3#top",
        "/v3\n",
        "?a=b"
      })
  void aPathIsAPathAndNothingElse(String path) {
    refused(ConnectionProxyCall.of("GET", path), "path: starts with one '/'");
  }

  @Test
  void aProxyThatIsOffIsNotPermitted() {
    account.api.updateProxySettings(ID, UpdateProxySettingsRequest.of(false)).execute();

    assertThat(catchThrowableOfType(PermissionException.class, () -> sent(CONTACTS))).isNotNull();
  }

  @Test
  void aProxyThatIsAskedTooOftenIsNotAskedAgainByItself() {
    account.fake.enqueue(Answer.of(429).header("Retry-After", "7"));

    RateLimitException e = catchThrowableOfType(RateLimitException.class, () -> sent(CONTACTS));

    assertThat(e.error().retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(account.sent()).hasSize(1);
  }

  @Test
  void aJobIsFollowedToItsEnd() {
    PolytomicJob job = account.client.proxyAsync(REF, CONTACTS).execute();

    assertThat(job.status()).contains(PolytomicJobStatus.DONE);
    assertThat(job.result().orElseThrow().at("/status")).isEqualTo(Json.of(200));
    assertThat(job.result().orElseThrow().at("/bodyDownloadUrl").asText()).startsWith("https://");
    assertThat(job.toString()).doesNotContain("https://");
    assertThat(Json.parse(account.fake.requests().get(0).body()).at("/async"))
        .isEqualTo(Json.of(true));
    assertThat(account.sent())
        .hasSize(4)
        .last()
        .isEqualTo("GET /api/jobs/connectionproxy/" + job.jobId().orElseThrow());
    assertThat(account.time.waits()).containsExactly(SECOND, SECOND);
  }

  @Test
  void anAsynchronousCallFollowsTheJobToo() {
    PolytomicJob job = account.client.proxyAsync(REF, CONTACTS).executeAsync().join();

    assertThat(job.status()).contains(PolytomicJobStatus.DONE);
    assertThat(account.time.waits()).hasSize(2);
  }

  @Test
  void aJobThatFailedSaysWhy() {
    account.fake.jobsFail("the system did not answer");

    PolytomicJob job = account.client.proxyAsync(REF, CONTACTS).execute();

    assertThat(job.status()).contains(PolytomicJobStatus.FAILED);
    assertThat(job.error()).contains("the system did not answer");
    assertThat(job.result()).isEmpty();
  }

  @Test
  void anUnknownStateIsNotTheEnd() {
    account.answers(
        "{\"data\":{\"status\":202,\"jobId\":\"j\"}}",
        "{\"data\":{\"job_id\":\"j\",\"status\":\"paused\"}}",
        "{\"data\":{\"job_id\":\"j\"}}",
        "{\"data\":{\"job_id\":\"j\",\"status\":\"done\"}}");

    assertThat(account.client.proxyAsync(REF, CONTACTS).execute().jobId()).contains("j");
    assertThat(account.sent()).hasSize(4);
  }

  @Test
  void aJobIsFollowedForFiveMinutesAtMost() {
    account.answers("{\"data\":{\"status\":202,\"jobId\":\"j\"}}");
    String running = "{\"data\":{\"job_id\":\"j\",\"status\":\"running\"}}";
    for (int second = 0; second <= 300; second++) {
      account.answers(running);
    }

    TransportException e =
        catchThrowableOfType(
            TransportException.class, () -> account.client.proxyAsync(REF, CONTACTS).execute());

    assertThat(e.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(account.time.waited()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void anAnswerWithoutTheJobThatWasAskedForIsNotWaitedFor() {
    account.answers("{\"data\":{\"status\":200,\"body\":\"canary\"}}");

    DecodingException e =
        catchThrowableOfType(
            DecodingException.class, () -> account.client.proxyAsync(REF, CONTACTS).execute());

    assertThat(e.pointer()).isEqualTo("/data/jobId");
    assertThat(e).hasMessageStartingWith("polytomic executeConnectionProxy answered without");
    assertThat(e).hasMessageNotContaining("canary");
  }

  @Test
  void onlyAGetIsMadeAsAJob() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> account.client.proxyAsync(REF, ConnectionProxyCall.of("POST", "/v3/contacts")))
        .withMessageContaining("method: only GET");
  }

  @Test
  void theRequestOfAJobIsCheckedToo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.client.proxyAsync(REF, ConnectionProxyCall.of("GET", "//v3")))
        .withMessageContaining("path:");
    assertThat(account.sent()).isEmpty();
  }

  private ConnectionProxyResult sent(ConnectionProxyCall call) {
    return account.api.executeConnectionProxy(ID, ConnectionProxyRequest.of(call)).execute().data();
  }

  private void refused(ConnectionProxyCall call, String sentence) {
    IllegalArgumentException e =
        catchThrowableOfType(
            IllegalArgumentException.class,
            () -> account.api.executeConnectionProxy(ID, ConnectionProxyRequest.of(call)));

    assertThat(e)
        .hasMessageStartingWith("polytomic executeConnectionProxy: " + sentence)
        .hasMessageNotContainingAny("canary", "other.example.test");
    assertThat(account.sent()).isEmpty();
  }
}
