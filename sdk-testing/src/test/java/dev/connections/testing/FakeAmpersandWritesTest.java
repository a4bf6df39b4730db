package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeAmpersandWritesTest {
  private static final String LIST = "/projects/my-project/connections";
  private static final String GENERATE = LIST + ":generate";
  private static final String WHOM =
      "\"provider\":\"zendesk\",\"groupRef\":\"org-10\",\"groupName\":\"Ten\",\"consumerRef\":\"u-6\"";
  private static final String BASIC =
      "\"basicAuth\":{\"username\":\"svc\",\"password\":\"s3cret\"}";

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final Wire wire = new Wire(fake, "X-Api-Key", fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void generateAnswers201AndKeepsTheConnection() {
    HttpResponse<String> reply = wire.send("POST", GENERATE, "{" + WHOM + "," + BASIC + "}");
    Json created = Json.parse(reply.body());

    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(created.at("/authScheme").asText()).isEqualTo("basic");
    assertThat(created.at("/status").asText()).isEqualTo("created");
    assertThat(created.at("/group/groupName").asText()).isEqualTo("Ten");
    assertThat(created.at("/consumer/consumerName").asText()).isEqualTo("u-6");
    assertThat(created.at("/updateTime").isMissing()).isTrue();
    assertThat(wire.json(one(created))).isEqualTo(created);
  }

  @Test
  void credentialsAreNotToldAgain() {
    wire.send("POST", GENERATE, "{" + WHOM + "," + BASIC + "}");

    assertThat(wire.get(LIST).body()).doesNotContain("s3cret");
    assertThat(fake.connections().toString()).contains("s3cret");
  }

  @Test
  void anApiKeyIsToldUnasked() {
    Json created = generate("\"apiKey\":\"k-1\"");

    assertThat(created.at("/authScheme").asText()).isEqualTo("apiKey");
    assertThat(wire.json(LIST).at("/1/apiKey").asText()).isEqualTo("k-1");
  }

  @Test
  void theSchemeFollowsFromTheCredentials() {
    assertThat(generate("\"customAuth\":{\"a\":[1]}").at("/authScheme").asText())
        .isEqualTo("custom");
    assertThat(
            generate("\"oauth2AuthorizationCode\":{\"accessToken\":{\"token\":\"t\"}}")
                .at("/authScheme")
                .asText())
        .isEqualTo("oauth2/authorizationCode");
    assertThat(wire.json("POST", GENERATE, "{" + WHOM + "}").at("/authScheme").asText())
        .isEqualTo("none");
  }

  @Test
  void generateNamesWhatIsMissing() {
    HttpResponse<String> reply =
        wire.send("POST", GENERATE, "{\"basicAuth\":{\"username\":\"svc\"}}");

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(Json.parse(reply.body()).at("/issues").asList())
        .extracting(issue -> issue.at("/name").asText())
        .containsExactly("provider", "groupRef", "consumerRef", "basicAuth.password");
  }

  @Test
  void credentialsOfTwoSchemesAreRefused() {
    String both = "{" + WHOM + "," + BASIC + ",\"apiKey\":\"k\"}";

    assertThat(wire.send("POST", GENERATE, both).statusCode()).isEqualTo(422);
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void anUpdateIgnoresWhatIsNotInItsMask() {
    String one = one(generate(BASIC));

    Json updated =
        wire.json(
            "PATCH",
            one,
            "{\"updateMask\":[\"providerWorkspaceRef\"],\"connection\":"
                + "{\"providerWorkspaceRef\":\"w\",\"provider\":\"other\",\"groupRef\":\"g\"}}");

    assertThat(updated.at("/providerWorkspaceRef").asText()).isEqualTo("w");
    assertThat(wire.json(one).at("/provider").asText()).isEqualTo("zendesk");
    assertThat(wire.json(one).at("/group/groupRef").asText()).isEqualTo("org-10");
    assertThat(wire.json(one).at("/updateTime").asText()).isNotEmpty();
  }

  @Test
  void theReplyToAnUpdateTellsLessOfGroupAndConsumer() {
    Json created = generate(BASIC);

    Json updated = patch(one(created), "basicAuth", "{" + BASIC + "}", 200);

    assertThat(updated.at("/group").asMap()).containsOnlyKeys("groupRef", "groupName");
    assertThat(updated.at("/consumer").asMap()).containsOnlyKeys("consumerRef", "consumerName");
    assertThat(updated.at("/createTime")).isEqualTo(created.at("/createTime"));
    assertThat(wire.json(one(created)).at("/group/createTime").asText()).isNotEmpty();
  }

  @Test
  void newCredentialsAreStoredAndUnproven() {
    Json created = generate(BASIC);
    fake.add(Json.parse(fake.connections().get(1).toString().replace("created", "working")));

    Json updated =
        patch(
            one(created),
            "basicAuth",
            "{\"basicAuth\":{\"username\":\"svc\",\"password\":\"n3w\"}}",
            200);

    assertThat(updated.at("/status").asText()).isEqualTo("created");
    assertThat(fake.connections().get(1).at("/basicAuth/password").asText()).isEqualTo("n3w");
  }

  @Test
  void anUnknownMaskIsRefusedWithTheAllowedOnes() {
    Json problem = patch(LIST + "/connection-123", "customAuth", "{\"customAuth\":{}}", 400);

    assertThat(problem.at("/remedy").asText())
        .contains("providerWorkspaceRef", "oauth2PasswordCredentials");
    assertThat(problem.at("/issues/0/name").asText()).isEqualTo("updateMask[0]");
    assertThat(problem.at("/issues/0/value").asText()).isEqualTo("customAuth");
  }

  @Test
  void aMaskNeedsItsValueAndAnUpdateItsMask() {
    Json problem = patch(LIST + "/connection-123", "providerMetadata", "{}", 400);

    assertThat(problem.at("/issues/0/name").asText()).isEqualTo("connection.providerMetadata");
    assertThat(wire.send("PATCH", LIST + "/connection-123", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void credentialsOfAnotherSchemeAreRefused() {
    patch(LIST + "/connection-123", "apiKey", "{\"apiKey\":\"k\"}", 422);

    assertThat(fake.connections().get(0).at("/apiKey").isMissing()).isTrue();
  }

  @Test
  void deleteAnswersNothingAndWorksOnce() {
    HttpResponse<String> reply = wire.send("DELETE", LIST + "/connection-123", "");

    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(wire.send("DELETE", LIST + "/connection-123", "").statusCode()).isEqualTo(404);
    assertThat(fake.connections()).isEmpty();
  }

  @Test
  void writesNeedAKnownConnectionProjectAndKey() {
    patch(LIST + "/nobody", "apiKey", "{\"apiKey\":\"k\"}", 404);
    assertThat(wire.send("POST", "/projects/other/connections:generate", "{}").statusCode())
        .isEqualTo(404);
    assertThat(new Wire(fake).send("POST", GENERATE, "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void anEncodedColonIsAnotherPath() {
    assertThat(wire.send("POST", LIST + "%3Agenerate", "{}").statusCode()).isEqualTo(404);
  }

  private Json generate(String credentials) {
    return wire.json("POST", GENERATE, "{" + WHOM + "," + credentials + "}");
  }

  private Json patch(String target, String mask, String connection, int status) {
    HttpResponse<String> reply =
        wire.send(
            "PATCH",
            target,
            "{\"updateMask\":[\"" + mask + "\"],\"connection\":" + connection + "}");
    assertThat(reply.statusCode()).isEqualTo(status);
    return Json.parse(reply.body());
  }

  private static String one(Json connection) {
    return LIST + "/" + connection.at("/id").asText();
  }
}
