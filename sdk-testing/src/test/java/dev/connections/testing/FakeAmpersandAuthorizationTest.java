package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeAmpersandAuthorizationTest {
  private static final String LIST = "/projects/my-project/connections";
  private static final String ONE = LIST + "/connection-123";
  private static final String TOKEN = "/oauth2AuthorizationCode/accessToken/token";
  private static final String WHOM =
      "\"projectIdOrName\":\"my-project\",\"provider\":\"p\",\"groupRef\":\"g\",\"consumerRef\":\"c\"";

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final Wire wire = new Wire(fake, "X-Api-Key", fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aForcedRefreshRotatesTheAccessToken() {
    Json first = wire.json(ONE + "?refresh=force&includeCreds=true");
    Json second = wire.json(ONE + "?refresh=force&includeCreds=true");

    assertThat(first.at("/status").asText()).isEqualTo("created");
    assertThat(first.at(TOKEN).asText()).isNotEqualTo("access-token-fake");
    assertThat(second.at(TOKEN)).isNotEqualTo(first.at(TOKEN));
    assertThat(wire.json(ONE + "?includeCreds=true").at(TOKEN)).isEqualTo(second.at(TOKEN));
    assertThat(wire.json(ONE + "?includeRefreshToken=true").toString())
        .contains("refresh-token-fake");
  }

  @Test
  void aTokenThatHasExpiredIsRefreshedOnce() {
    Json first = wire.json(ONE + "?refresh=ifExpired&includeCreds=true");
    Json second = wire.json(ONE + "?refresh=ifExpired&includeCreds=true");

    assertThat(first.at(TOKEN).asText()).isNotEqualTo("access-token-fake");
    assertThat(second.at(TOKEN)).isEqualTo(first.at(TOKEN));
  }

  @Test
  void aRefreshThatFailsLeavesBadCredentials() {
    fake.refreshesFail(true);

    assertThat(wire.json(ONE + "?refresh=force").at("/status").asText())
        .isEqualTo("bad_credentials");
    assertThat(wire.json(LIST).at("/0/status").asText()).isEqualTo("bad_credentials");
    fake.refreshesFail(false);
    assertThat(wire.json(ONE + "?refresh=force").at("/status").asText()).isEqualTo("created");
  }

  @Test
  void onlyOauthConnectionsAreRefreshed() {
    fake.refreshesFail(true);
    fake.add(Json.parse("{\"id\":\"k\",\"authScheme\":\"apiKey\",\"status\":\"working\"}"));

    assertThat(wire.json(LIST + "/k?refresh=force").at("/status").asText()).isEqualTo("working");
    assertThat(wire.json(ONE).at("/status").asText()).isEqualTo("working");
    assertThat(wire.get(ONE + "?refresh=always").statusCode()).isEqualTo(400);
  }

  @Test
  void oauthConnectAnswersAUrlAsPlainText() {
    HttpResponse<String> reply = wire.send("POST", "/oauth-connect", "{" + WHOM + "}");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(reply.body()).startsWith("https://").contains("state=");
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void theConnectionExistsOnceThePageIsCompleted() {
    String url = wire.send("POST", "/oauth-connect", "{" + WHOM + "}").body();

    fake.authorize(url);

    Json created = wire.json(LIST + "?provider=p").at("/0");
    assertThat(created.at("/authScheme").asText()).isEqualTo("oauth2/authorizationCode");
    assertThat(created.at("/oauth2AuthorizationCode").isMissing()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> fake.authorize(url));
  }

  @Test
  void oauthUpdateChangesNothingUntilThePageIsCompleted() {
    fake.refreshesFail(true);
    wire.get(ONE + "?refresh=force");

    HttpResponse<String> reply = wire.send("PATCH", ONE + ":oauth-update", "");

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(wire.json(ONE).at("/status").asText()).isEqualTo("bad_credentials");
    fake.authorize(reply.body());
    assertThat(wire.json(ONE).at("/status").asText()).isEqualTo("created");
  }

  @Test
  void oauthUpdateIsForConnectionsWithOauth() {
    fake.add(Json.parse("{\"id\":\"k\",\"authScheme\":\"apiKey\"}"));

    assertProblem(wire.send("PATCH", LIST + "/k:oauth-update", ""), 400);
    assertProblem(wire.send("PATCH", LIST + "/nobody:oauth-update", ""), 404);
  }

  @Test
  void connectingNamesWhatIsMissing() {
    Json oauth = assertProblem(wire.send("POST", "/oauth-connect", "{}"), 400);
    Json custom = assertProblem(wire.send("POST", "/custom-auth/connect", "{" + WHOM + "}"), 400);

    assertThat(oauth.at("/issues").asList()).hasSize(4);
    assertThat(custom.at("/issues/0/name").asText()).isEqualTo("customAuth");
    assertProblem(wire.send("POST", "/oauth-connect", "{\"projectIdOrName\":\"x\"}"), 400);
  }

  @Test
  void customAuthGivesTheConnectionAtOnce() {
    Json reply = wire.json("POST", "/custom-auth/connect", "{" + WHOM + ",\"customAuth\":{}}");

    assertThat(reply.asMap()).containsOnlyKeys("connection");
    assertThat(reply.at("/connection/authScheme").asText()).isEqualTo("custom");
    assertThat(fake.connections()).hasSize(2);
  }

  @Test
  void customAuthRedirectsWhenItIsTold() {
    fake.redirectCustomAuth(true);

    Json first = wire.json("POST", "/custom-auth/connect", "{" + WHOM + ",\"customAuth\":{}}");
    String later =
        "{\"projectIdOrName\":\"my-project\",\"callbackParams\":{\"code\":\"1\"},\"sessionId\":\""
            + first.at("/redirect/sessionId").asText()
            + "\"}";

    assertThat(first.asMap()).containsOnlyKeys("redirect");
    assertThat(first.at("/redirect/url").asText()).startsWith("https://");
    assertThat(fake.connections()).hasSize(1);
    assertThat(wire.json("POST", "/custom-auth/connect", later).at("/connection/provider").asText())
        .isEqualTo("p");
    assertProblem(wire.send("POST", "/custom-auth/connect", later), 400);
  }

  private static Json assertProblem(HttpResponse<String> reply, int status) {
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
    return Json.parse(reply.body());
  }
}
