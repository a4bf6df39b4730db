package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Json;
import dev.connections.ampersand.model.AmpersandAuthScheme;
import dev.connections.ampersand.model.AmpersandBasicAuth;
import dev.connections.ampersand.model.AmpersandClientCredentials;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.ampersand.model.AmpersandConnectionStatus;
import dev.connections.ampersand.model.AmpersandPasswordCredentials;
import dev.connections.ampersand.model.AmpersandTokenInput;
import dev.connections.ampersand.model.AmpersandTokens;
import dev.connections.ampersand.model.AmpersandUpdateConnectionRequest;
import dev.connections.ampersand.model.AmpersandUpdateField;
import dev.connections.ampersand.model.CustomAuthConnectRequest;
import dev.connections.ampersand.model.CustomAuthConnectResponse;
import dev.connections.ampersand.model.CustomAuthRedirect;
import dev.connections.ampersand.model.GenerateConnectionRequest;
import dev.connections.ampersand.model.OauthConnectRequest;
import dev.connections.ampersand.model.ProviderMetadataInput;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ValidationException;
import dev.connections.spi.Model;
import dev.connections.testing.FakeAmpersand;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmpersandOperationsTest {
  private static final String CONNECTIONS = "/v1/projects/my-project/connections";
  private static final String ID = "connection-123";
  private static final Secret SECRET = Secret.of("canary");

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final AmpersandClient client =
      AmpersandClient.builder()
          .credentials(Credentials.apiKey(fake.apiKey()))
          .project(fake.project())
          .baseUrl(fake.url())
          .build();
  private final AmpersandApi api = client.api();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void listConnectionsGivesThoseThatAllFiltersMatch() {
    List<AmpersandConnection> found =
        api.listConnections(
                query ->
                    query.provider("salesforce").groupRef("group-123").consumerRef("consumer-123"))
            .execute();

    assertThat(found).extracting(c -> c.id().orElseThrow()).containsExactly(ID);
    assertThat(api.listConnections(query -> query.consumerRef("nobody")).execute()).isEmpty();
    assertThat(fake.requests().get(0))
        .hasToString(
            "GET "
                + CONNECTIONS
                + "?provider=salesforce&groupRef=group-123&consumerRef=consumer-123");
  }

  @Test
  void getConnectionGivesOneWithoutItsTokens() {
    AmpersandConnection connection = api.getConnection(ID).execute();

    assertThat(connection.authScheme()).contains(AmpersandAuthScheme.OAUTH2_AUTHORIZATION_CODE);
    assertThat(connection.providerApp().orElseThrow().scopes()).hasSize(3);
    assertThat(connection.oauth2AuthorizationCode()).isEmpty();
    assertSent("GET " + CONNECTIONS + "/" + ID);
  }

  @Test
  void includeCredsAddsTheAccessTokenOnly() {
    AmpersandTokens tokens =
        api.getConnection(ID, query -> query.includeCreds(true))
            .execute()
            .oauth2AuthorizationCode()
            .orElseThrow();

    assertThat(tokens.accessToken().orElseThrow().token().map(Secret::reveal))
        .contains("access-token-fake");
    assertThat(tokens.refreshToken()).isEmpty();
    assertSent("GET " + CONNECTIONS + "/" + ID + "?includeCreds=true");
  }

  @Test
  void includeRefreshTokenAddsBothTokens() {
    AmpersandTokens tokens =
        api.getConnection(ID, query -> query.includeRefreshToken(true))
            .execute()
            .oauth2AuthorizationCode()
            .orElseThrow();

    assertThat(tokens.accessToken()).isPresent();
    assertThat(tokens.refreshToken().orElseThrow().token().map(Secret::reveal))
        .contains("refresh-token-fake");
  }

  @Test
  void generateConnectionCreatesOneFromCredentials() {
    AmpersandConnection created =
        api.generateConnection(
                GenerateConnectionRequest.builder()
                    .provider("zendesk")
                    .groupRef("org-10")
                    .consumerRef("u-6")
                    .basicAuth(AmpersandBasicAuth.of("svc", SECRET))
                    .build())
            .execute();

    assertThat(created.status()).contains(AmpersandConnectionStatus.CREATED);
    assertThat(created.authScheme()).contains(AmpersandAuthScheme.BASIC);
    assertThat(created.group().orElseThrow().groupRef()).contains("org-10");
    assertSent("POST " + CONNECTIONS + ":generate");
    assertThat(Json.parse(fake.requests().get(0).body()).at("/basicAuth/password").asText())
        .isEqualTo("canary");
  }

  @Test
  void updateConnectionChangesWhatTheMaskNames() {
    AmpersandConnection updated =
        api.updateConnection(
                ID,
                AmpersandUpdateConnectionRequest.of(
                    List.of(AmpersandUpdateField.PROVIDER_WORKSPACE_REF),
                    AmpersandConnectionInput.builder().providerWorkspaceRef("portal-13").build()))
            .execute();

    assertThat(updated.providerWorkspaceRef()).contains("portal-13");
    assertSent("PATCH " + CONNECTIONS + "/" + ID);
    assertThat(fake.requests().get(0).body())
        .isEqualTo(
            "{\"updateMask\":[\"providerWorkspaceRef\"],"
                + "\"connection\":{\"providerWorkspaceRef\":\"portal-13\"}}");
  }

  @Test
  void deleteConnectionGivesNothing() {
    assertThat(api.deleteConnection(ID).execute()).isNull();
    assertThat(fake.connections()).isEmpty();
    assertSent("DELETE " + CONNECTIONS + "/" + ID);
  }

  @Test
  void oauthConnectGivesAUrlBehindWhichTheConnectionIsMade() {
    Secret url =
        api.oauthConnect(OauthConnectRequest.of(fake.project(), "hubspot", "org-9", "u-5"))
            .execute();

    fake.authorize(url.reveal());

    assertThat(api.listConnections(query -> query.provider("hubspot")).execute()).hasSize(1);
    assertThat(fake.requests().get(0)).hasToString("POST /v1/oauth-connect");
  }

  @Test
  void oauthUpdateGivesAUrlBehindWhichTheConnectionIsRenewed() {
    Secret url = api.oauthUpdate(ID).execute();

    fake.authorize(url.reveal());

    assertThat(api.getConnection(ID).execute().status())
        .contains(AmpersandConnectionStatus.CREATED);
    assertThat(fake.requests().get(0))
        .hasToString("PATCH " + CONNECTIONS + "/" + ID + ":oauth-update");
  }

  @Test
  void customAuthConnectMayGiveTheConnectionAtOnce() {
    CustomAuthConnectResponse response = api.customAuthConnect(firstStep()).execute();

    assertThat(response.redirect()).isEmpty();
    assertThat(response.connection().orElseThrow().provider()).contains("netsuite");
    assertSent("POST /v1/custom-auth/connect");
  }

  @Test
  void customAuthConnectMaySendSomebodyToTheProviderFirst() {
    fake.redirectCustomAuth(true);

    CustomAuthConnectResponse first = api.customAuthConnect(firstStep()).execute();
    CustomAuthRedirect redirect = first.redirect().orElseThrow();
    CustomAuthConnectResponse second =
        api.customAuthConnect(
                CustomAuthConnectRequest.builder()
                    .projectIdOrName(fake.project())
                    .sessionId(redirect.sessionId().orElseThrow())
                    .callbackParams(Map.of("code", SECRET))
                    .build())
            .execute();

    assertThat(first.connection()).isEmpty();
    assertThat(redirect.url().orElseThrow().reveal()).startsWith("https://login.provider.test/");
    assertThat(first.toString()).doesNotContain("session=").doesNotContain("login.provider");
    assertThat(second.connection().orElseThrow().provider()).contains("netsuite");
    assertThat(Json.parse(fake.requests().get(1).body()).at("/callbackParams/code").asText())
        .isEqualTo("canary");
  }

  @Test
  void credentialsOfTwoSchemesCannotBeProcessed() {
    GenerateConnectionRequest twice =
        GenerateConnectionRequest.builder()
            .provider("p")
            .groupRef("g")
            .consumerRef("c")
            .apiKey(SECRET)
            .basicAuth(AmpersandBasicAuth.of("u", SECRET))
            .build();

    assertThat(
            catchThrowableOfType(
                ValidationException.class, () -> api.generateConnection(twice).execute()))
        .message()
        .contains("HTTP 422")
        .doesNotContain("canary");
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void aMissingRequiredMemberIsRefusedByNameBeforeSending(
      String member, Model.Builder<?> incomplete) {
    assertThatIllegalArgumentException()
        .isThrownBy(incomplete::build)
        .withMessageStartingWith(member + ": ");
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of(
            "provider", GenerateConnectionRequest.builder().groupRef("g").consumerRef("c")),
        Arguments.of(
            "groupRef", GenerateConnectionRequest.builder().provider("p").consumerRef("c")),
        Arguments.of(
            "consumerRef", GenerateConnectionRequest.builder().provider("p").groupRef("g")),
        Arguments.of("projectIdOrName", oauth().projectIdOrName(null)),
        Arguments.of("provider", oauth().provider(null)),
        Arguments.of("groupRef", oauth().groupRef(null)),
        Arguments.of("consumerRef", oauth().consumerRef(null)),
        Arguments.of("projectIdOrName", CustomAuthConnectRequest.builder()),
        Arguments.of(
            "updateMask",
            AmpersandUpdateConnectionRequest.builder()
                .connection(AmpersandConnectionInput.builder().build())),
        Arguments.of(
            "connection", AmpersandUpdateConnectionRequest.builder().updateMask(List.of())),
        Arguments.of("username", AmpersandBasicAuth.builder().password(SECRET)),
        Arguments.of("password", AmpersandBasicAuth.builder().username("u")),
        Arguments.of("clientId", AmpersandClientCredentials.builder().clientSecret(SECRET)),
        Arguments.of("clientSecret", AmpersandClientCredentials.builder().clientId("c")),
        Arguments.of("clientSecret", passwords().clientSecret(null)),
        Arguments.of("username", passwords().username(null)),
        Arguments.of("token", AmpersandTokenInput.builder()),
        Arguments.of("value", ProviderMetadataInput.builder().source("input")),
        Arguments.of("source", ProviderMetadataInput.builder().value("v")));
  }

  private static OauthConnectRequest.Builder oauth() {
    return OauthConnectRequest.builder()
        .projectIdOrName("p")
        .provider("p")
        .groupRef("g")
        .consumerRef("c");
  }

  private static AmpersandPasswordCredentials.Builder passwords() {
    return AmpersandPasswordCredentials.builder()
        .username("u")
        .password(SECRET)
        .clientId("c")
        .clientSecret(SECRET);
  }

  private CustomAuthConnectRequest firstStep() {
    return CustomAuthConnectRequest.builder()
        .projectIdOrName(fake.project())
        .provider("netsuite")
        .groupRef("org-11")
        .consumerRef("u-7")
        .customAuth(Map.of("accountId", "77", "keys", List.of("a", "b")))
        .build();
  }

  private void assertSent(String request) {
    assertThat(fake.requests()).extracting(Object::toString).containsExactly(request);
  }
}
