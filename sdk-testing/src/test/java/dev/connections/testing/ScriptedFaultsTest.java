package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Json;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScriptedFaultsTest {
  private static final String POLYTOMIC = "/api/connections";
  private static final String CAMPAIGN = "/api/3/connections";

  private final FakeStructural structural = FakeStructural.start();
  private final FakeAmpersand ampersand = FakeAmpersand.start();
  private final FakeActiveCampaign campaign = FakeActiveCampaign.start();
  private final FakePolytomic polytomic = FakePolytomic.start();
  private final String project = "/projects/" + ampersand.project() + "/connections";
  private final Wire toStructural =
      new Wire(structural, "Authorization", "Bearer " + structural.apiKey());
  private final Wire toAmpersand = new Wire(ampersand, "X-Api-Key", ampersand.apiKey());
  private final Wire toCampaign = new Wire(campaign, "Api-Token", campaign.apiToken());
  private final Wire toPolytomic =
      new Wire(polytomic, "Authorization", "Bearer " + polytomic.apiKey());

  @AfterEach
  void close() {
    List.of(structural, ampersand, campaign, polytomic).forEach(FakeVendor::close);
  }

  private void everywhere(Answer answer) {
    List.of(structural, ampersand, campaign, polytomic).forEach(fake -> fake.enqueue(answer));
  }

  @Test
  void aRateLimitIsToldAsEachVendorTellsIt() {
    ampersand.clock(() -> Instant.parse("2026-05-01T10:00:00Z"));
    everywhere(Answer.rateLimited(Duration.ofMillis(1_500)));

    HttpResponse<String> bySeconds = toStructural.get("/connections");
    assertThat(bySeconds.statusCode()).isEqualTo(429);
    assertThat(bySeconds.headers().firstValue("Retry-After")).contains("2");
    assertThat(Json.parse(bySeconds.body()).at("/error/type").asText())
        .isEqualTo("RATE_LIMIT_ERROR");

    HttpResponse<String> byMoment = toAmpersand.get(project);
    assertThat(byMoment.statusCode()).isEqualTo(429);
    assertThat(byMoment.headers().firstValue("Retry-After")).isEmpty();
    assertThat(Json.parse(byMoment.body()).at("/retryAfter").asText())
        .isEqualTo("2026-05-01T10:00:01.500Z");

    HttpResponse<String> withoutBody = toCampaign.get(CAMPAIGN);
    assertThat(withoutBody.statusCode()).isEqualTo(429);
    assertThat(withoutBody.headers().firstValue("Retry-After")).contains("2");
    assertThat(withoutBody.body()).isEmpty();

    HttpResponse<String> withKey = toPolytomic.get(POLYTOMIC);
    assertThat(withKey.statusCode()).isEqualTo(429);
    assertThat(Json.parse(withKey.body()).at("/key").asText()).isEqualTo("too_many_requests");
  }

  @Test
  void aKeyThatHasExpiredIsRefusedLikeAWrongOne() {
    everywhere(Answer.expiredKey());

    assertThat(toStructural.json("/connections").at("/error/type").asText())
        .isEqualTo("AUTHENTICATION_ERROR");
    assertThat(toAmpersand.json(project).at("/status").asText()).isEqualTo("401");
    assertThat(toCampaign.get(CAMPAIGN).statusCode()).isEqualTo(403);
    assertThat(toPolytomic.json(POLYTOMIC).at("/key").asText()).isEqualTo("unauthorized");
  }

  @Test
  void anErrorHasTheShapeOfItsVendor() {
    everywhere(Answer.error(422, "no"));

    assertThat(toStructural.json("/connections").at("/error/message").asText()).isEqualTo("no");
    HttpResponse<String> problem = toAmpersand.get(project);
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Json.parse(problem.body()).at("/detail").asText()).isEqualTo("no");
    assertThat(toCampaign.json(CAMPAIGN).at("/message").asText()).isEqualTo("no");
    assertThat(toPolytomic.json(POLYTOMIC).at("/message").asText()).isEqualTo("no");
  }

  @Test
  void anErrorCarriesTheHeadersOfItsVendor() {
    structural.enqueue(Answer.down());

    HttpResponse<String> reply = toStructural.get("/connections");

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.headers().firstValue("X-Request-ID"))
        .contains(Json.parse(reply.body()).at("/error/request_id").asText());
  }

  @Test
  void aLostReplyComesFromAVendorThatActed() {
    structural.enqueue(Answer.lostReply());

    assertThatThrownBy(() -> connect(structural)).isInstanceOf(UncheckedIOException.class);
    assertThat(structural.connections()).hasSize(2);
  }

  private static void connect(FakeStructural fake) {
    Wire wire =
        new Wire(
            fake, "Authorization", "Bearer " + fake.apiKey(), "Content-Type", "application/json");
    wire.send("POST", "/connect", "{\"platform\":\"dynamics\"}");
  }

  @Test
  void wordsMembersAndIdsAreChangedInConnectionsAlone() {
    Json usual = toPolytomic.json(POLYTOMIC).at("/data/0");
    polytomic.enqueue(Answer.unknownWord(), Answer.unknownMember(), Answer.missingId());

    Json word = toPolytomic.json(POLYTOMIC).at("/data/0");
    Json member = toPolytomic.json(POLYTOMIC).at("/data/0");
    Json withoutId = toPolytomic.json(POLYTOMIC).at("/data/0");

    assertThat(word.at("/status").asText()).isEqualTo("word-of-tomorrow");
    assertThat(member.at("/member_of_tomorrow").isObject()).isTrue();
    assertThat(withoutId.at("/id").isMissing()).isTrue();
    assertThat(List.of(word, member, withoutId))
        .allSatisfy(row -> assertThat(row.at("/type")).isEqualTo(usual.at("/type")));
  }

  @Test
  void onlyTheFirstConnectionLosesItsIdWhateverTheEnvelope() {
    structural.enqueue(Answer.missingId());
    ampersand.enqueue(Answer.missingId());
    campaign.enqueue(Answer.missingId());

    Json platforms = toStructural.json("/connections").at("/data/connections");
    Json bare = toAmpersand.json(project);
    Json paged = toCampaign.json(CAMPAIGN);

    assertThat(platforms.at("/0/platform").isMissing()).isTrue();
    assertThat(bare.at("/0/id").isMissing()).isTrue();
    assertThat(paged.at("/connections/0/id").isMissing()).isTrue();
    assertThat(paged.at("/connections/1/id").asText()).isEqualTo("2");
    assertThat(paged.at("/meta/total").asText()).isEqualTo("2");
  }

  @Test
  void theUsualAnswerCanBeChangedFreely() {
    polytomic.enqueue(Answer.usual().changed(body -> Json.of(Map.of("data", "none"))));

    assertThat(toPolytomic.get(POLYTOMIC).body()).isEqualTo("{\"data\":\"none\"}");
  }

  @Test
  void theUsualAnswerAsksForCredentialsAsUsual() {
    polytomic.enqueue(Answer.usual().header("X-Test", "1"));

    HttpResponse<String> reply = new Wire(polytomic).get(POLYTOMIC);

    assertThat(reply.statusCode()).isEqualTo(401);
    assertThat(reply.headers().firstValue("X-Test")).contains("1");
  }

  @Test
  void aSlowBodyComesAfterItsHead() throws Exception {
    polytomic.enqueue(Answer.usual().slowBody(Duration.ofHours(1)));
    polytomic.enqueue(Answer.usual().slowBody(Duration.ofMillis(1)));

    try (InputStream endless = toPolytomic.open(POLYTOMIC)) {
      assertThat(endless.read()).isEqualTo('{');
      assertThat(endless.available()).isLessThan(500);
    }
    assertThat(toPolytomic.json(POLYTOMIC).at("/data").asList()).hasSize(1);
  }

  @Test
  void aTruncatedUsualAnswerBreaksOff() {
    polytomic.enqueue(Answer.usual().truncated());

    assertThatThrownBy(() -> toPolytomic.get(POLYTOMIC)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void anAnswerIsRepeatedAsOftenAsSaid() {
    polytomic.enqueue(2, Answer.down());

    assertThat(statuses(3)).containsExactly(503, 503, 200);
  }

  @Test
  void whatIsAlwaysAnsweredEndsWithTheRecovery() {
    polytomic.always(Answer.down());
    polytomic.enqueue(Answer.htmlPage());

    assertThat(statuses(3)).containsExactly(200, 503, 503);
    polytomic.recover();
    assertThat(statuses(1)).containsExactly(200);
  }

  @Test
  void aScriptOfOneOperationLeavesTheOthersAlone() {
    polytomic.on("DELETE", POLYTOMIC + "/{id}").always(Answer.down());
    polytomic.on("GET", POLYTOMIC).enqueue(Answer.error(409, "not now"));

    assertThat(toPolytomic.get(POLYTOMIC + "/1").statusCode()).isEqualTo(404);
    assertThat(statuses(2)).containsExactly(409, 200);
    assertThat(toPolytomic.send("DELETE", POLYTOMIC + "/1", "").statusCode()).isEqualTo(503);
    assertThat(toPolytomic.send("DELETE", POLYTOMIC + "/2", "").statusCode()).isEqualTo(503);
  }

  @Test
  void whatIsSaidOfOneOperationGoesBeforeWhatIsSaidOfAll() {
    polytomic.enqueue(Answer.of(500));
    polytomic.on("GET", POLYTOMIC).enqueue(Answer.of(502));

    assertThat(statuses(3)).containsExactly(502, 500, 200);
  }

  @Test
  void aScriptOfAnOperationThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> structural.on("GET", "/connections"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("FakeStructural has no operation GET /connections; give the whole");
    assertThatThrownBy(() -> polytomic.on("PATCH", POLYTOMIC + "/{id}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(structural.on("GET", "/api/v1/connections")).isNotNull();
    assertThat(polytomic.on("GET", POLYTOMIC + "/248df4b7")).isNotNull();
  }

  @Test
  void anOperationHasOneScript() {
    assertThat(polytomic.on("GET", POLYTOMIC)).isSameAs(polytomic.on("GET", POLYTOMIC));
  }

  private List<Integer> statuses(int requests) {
    return IntStream.range(0, requests)
        .mapToObj(i -> toPolytomic.get(POLYTOMIC).statusCode())
        .toList();
  }

  @Test
  void aCustomFakeHasItsOwnErrors() {
    CustomFake.Behaviour behaviour =
        new CustomFake.Behaviour() {
          @Override
          public Answer answer(RecordedRequest request, List<Json> connections) {
            return Answer.error(404, "no such path");
          }

          @Override
          public Answer error(int status, String message) {
            return Answer.json(status, Json.of(Map.of("oops", message)));
          }
        };
    try (CustomFake fake = CustomFake.start("/v1", "/id", behaviour)) {
      fake.enqueue(Answer.down());

      assertThat(new Wire(fake).json("/x").at("/oops").asText()).contains("unavailable");
      HttpResponse<String> own = new Wire(fake).get("/x");
      assertThat(own.statusCode()).isEqualTo(404);
      assertThat(own.body()).isEqualTo("{\"oops\":\"no such path\"}");
    }
  }
}
