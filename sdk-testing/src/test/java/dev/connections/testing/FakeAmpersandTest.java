package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeAmpersandTest {
  private static final String LIST = "/projects/my-project/connections";
  private static final String ONE = LIST + "/connection-123";

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final Wire wire = new Wire(fake, "X-Api-Key", fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void listsABareArray() {
    Json listed = wire.json(LIST);

    assertThat(listed.isArray()).isTrue();
    assertThat(listed.at("/0/id").asText()).isEqualTo("connection-123");
    assertThat(listed.at("/0/group/groupName").asText()).isEqualTo("Super Customer");
    assertThat(listed.at("/0/authScheme").asText()).isEqualTo("oauth2/authorizationCode");
  }

  @Test
  void answersAnEmptyArrayWhenThereIsNoConnection() {
    fake.remove("connection-123");

    assertThat(wire.get(LIST).body()).isEqualTo("[]");
  }

  @Test
  void startsEmptyWhenAsked() {
    try (FakeAmpersand empty = FakeAmpersand.startEmpty()) {
      assertThat(empty.connections()).isEmpty();
    }
  }

  @Test
  void appliesAllFiltersTogether() {
    fake.add(
        Json.parse(
            """
            {"id":"c-2","provider":"hubspot","group":{"groupRef":"org-9"},
            "consumer":{"consumerRef":"u 5"}}
            """));

    assertThat(ids(LIST + "?provider=hubspot")).containsExactly("c-2");
    assertThat(ids(LIST + "?groupRef=group-123")).containsExactly("connection-123");
    assertThat(ids(LIST + "?provider=hubspot&groupRef=org-9&consumerRef=u%205"))
        .containsExactly("c-2");
    assertThat(ids(LIST + "?provider=hubspot&groupRef=group-123")).isEmpty();
  }

  private List<String> ids(String target) {
    return wire.json(target).asList().stream().map(row -> row.at("/id").asText()).toList();
  }

  @Test
  void findsTheProjectByItsIdToo() {
    assertThat(wire.get("/projects/project-456/connections").statusCode()).isEqualTo(200);
  }

  @Test
  void leavesTokensOutUnlessAskedFor() {
    assertThat(wire.json(LIST).at("/0/oauth2AuthorizationCode").isMissing()).isTrue();
    assertThat(wire.json(ONE).at("/oauth2AuthorizationCode").isMissing()).isTrue();
    assertThat(wire.json(ONE).at("/status").asText()).isEqualTo("working");
  }

  @Test
  void showsTheAccessTokenWithIncludeCreds() {
    Json tokens = wire.json(ONE + "?includeCreds=true").at("/oauth2AuthorizationCode");

    assertThat(tokens.at("/accessToken/token").asText()).isNotEmpty();
    assertThat(tokens.at("/scopes").asList()).isNotEmpty();
    assertThat(tokens.at("/refreshToken").isMissing()).isTrue();
  }

  @Test
  void showsBothTokensWithIncludeRefreshToken() {
    Json tokens =
        wire.json(ONE + "?includeCreds=false&includeRefreshToken=true")
            .at("/oauth2AuthorizationCode");

    assertThat(tokens.at("/accessToken/token").asText()).isNotEmpty();
    assertThat(tokens.at("/refreshToken/token").asText()).isNotEmpty();
  }

  @Test
  void acceptsABearerTokenInsteadOfTheKey() {
    Wire bearer = new Wire(fake, "Authorization", "Bearer " + fake.token());

    assertThat(bearer.get(LIST).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWrongCredentialsAndMissingOnes() {
    assertProblem(new Wire(fake, "X-Api-Key", "other").get(LIST), 401);
    assertProblem(new Wire(fake, "Authorization", "Bearer other").get(LIST), 401);
    assertProblem(new Wire(fake).get(ONE), 401);
  }

  @Test
  void namesTheWrongProjectInAnIssue() {
    Json problem = assertProblem(wire.get("/projects/other/connections"), 404);

    assertThat(problem.at("/remedy").asText()).isNotEmpty();
    assertThat(problem.at("/issues/0/in").asText()).isEqualTo("path");
    assertThat(problem.at("/issues/0/name").asText()).isEqualTo("projectIdOrName");
    assertThat(problem.at("/issues/0/value").asText()).isEqualTo("other");
  }

  @Test
  void answersAProblemWithoutIssuesForAnUnknownConnection() {
    Json problem = assertProblem(wire.get(LIST + "/nobody"), 404);

    assertThat(problem.at("/issues").isMissing()).isTrue();
  }

  @Test
  void answersAProblemWhereThereIsNoRoute() {
    assertProblem(wire.get("/nowhere"), 404);
    assertProblem(wire.send("PUT", LIST, "{}"), 405);
  }

  private static Json assertProblem(HttpResponse<String> reply, int status) {
    Json problem = Json.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.at("/status").asText()).isEqualTo(String.valueOf(status));
    assertThat(problem.at("/requestId").asText()).isNotEmpty();
    return problem;
  }
}
