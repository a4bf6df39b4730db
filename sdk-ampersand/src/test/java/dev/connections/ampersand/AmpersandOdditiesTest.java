package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.CallDescription.Replay;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.TimeSource;
import dev.connections.ampersand.model.AmpersandAuthScheme;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.ampersand.model.AmpersandConnectionStatus;
import dev.connections.ampersand.model.AmpersandRefresh;
import dev.connections.ampersand.model.AmpersandTokenInput;
import dev.connections.ampersand.model.AmpersandTokensInput;
import dev.connections.ampersand.model.CustomAuthConnectRequest;
import dev.connections.ampersand.model.CustomAuthConnectResponse;
import dev.connections.ampersand.model.GenerateConnectionRequest;
import dev.connections.ampersand.model.OauthConnectRequest;
import dev.connections.ampersand.model.ProviderMetadataInput;
import dev.connections.auth.AuthScheme;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.NotFoundException;
import dev.connections.error.ServerException;
import dev.connections.http.RetryPolicy;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeAmpersand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oddities of facts/ampersand.md, section 5, in their order. */
class AmpersandOdditiesTest {
  private static final String ID = "connection-123";

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final StandingClock clock = new StandingClock();
  private final AmpersandClient client =
      AmpersandClient.builder()
          .credentials(Credentials.apiKey(fake.apiKey()))
          .project(fake.project())
          .baseUrl(fake.url())
          .retryPolicy(RetryPolicy.standard().delays(Duration.ZERO, Duration.ZERO))
          .timeSource(clock)
          .build();
  private final AmpersandApi api = client.api();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void theListIsABareArrayInOneReply() {
    for (int i = 0; i < 500; i++) {
      fake.add(Json.of(Map.of("id", "more-" + i, "provider", "hubspot")));
    }

    assertThat(client.list()).hasSize(501);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void anEnvelopeAroundTheListIsNoEmptyList() {
    fake.enqueue(json("{\"connections\":[]}"));

    assertThat(catchThrowable(() -> client.list().toList())).isInstanceOf(DecodingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.test/a?state=canary",
        "https://login.test/a?state=canary\n",
        " https://login.test/a?state=canary\r\n",
        "\"https://login.test/a?state=canary\"",
        "\"https:\\/\\/login.test\\/a?state=canary\"\n"
      })
  void aUrlComesAsBareTextAndIsNeverPrinted(String body) {
    fake.enqueue(Answer.of(200, "text/plain; charset=utf-8", body));

    Secret url = api.oauthUpdate(ID).execute();

    assertThat(url.reveal()).isEqualTo("https://login.test/a?state=canary");
    assertThat(url.toString()).doesNotContain("canary");
    assertThat(fake.requests().get(0).header("Accept").orElseThrow()).startsWith("text/plain");
  }

  @Test
  void aSignInPageIsNoUrl() {
    fake.enqueue(Answer.htmlPage());

    assertThat(catchThrowable(() -> api.oauthUpdate(ID).execute()))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void theColonOfAPathIsLiteralAndThatOfAnIdIsEncoded() {
    fake.add(Json.of(Map.of("id", "a:b/c", "authScheme", "oauth2/authorizationCode")));

    assertThat(api.oauthUpdate("a:b/c").execute().reveal()).isNotEmpty();
    assertThat(api.generateConnection(GenerateConnectionRequest.of("p", "g", "c")).execute().id())
        .isPresent();

    assertThat(fake.requests().get(0).target()).endsWith("/connections/a%3Ab%2Fc:oauth-update");
    assertThat(fake.requests().get(1).target()).endsWith("/connections:generate");
  }

  @Test
  void aPatchMayHaveNoBodyAndChangesNothing() {
    List<Json> before = fake.connections();

    api.oauthUpdate(ID).execute();

    assertThat(fake.requests().get(0).method()).isEqualTo("PATCH");
    assertThat(fake.requests().get(0).body()).isEmpty();
    assertThat(fake.connections()).isEqualTo(before);
  }

  @Test
  void anApiKeyComesUnaskedAndIsNeverPrinted() {
    fake.add(Json.of(Map.of("id", "k", "authScheme", "apiKey", "apiKey", "canary")));

    AmpersandConnection got = api.getConnection("k").execute();
    Connection listed = client.list().toList().get(1);

    assertThat(got.apiKey().map(Secret::reveal)).contains("canary");
    assertThat(listed.source(AmpersandConnection.class).orElseThrow().apiKey()).isPresent();
    assertThat(got + " " + listed + listed.attributes()).doesNotContain("canary");
  }

  @Test
  void tokensComeOnlyWhenAskedForAndAreNeverPrinted() {
    AmpersandConnection asked =
        api.getConnection(ID, query -> query.includeRefreshToken(true)).execute();

    assertThat(api.getConnection(ID).execute().oauth2AuthorizationCode()).isEmpty();
    assertThat(asked.oauth2AuthorizationCode().orElseThrow().accessToken()).isPresent();
    assertThat(asked.toString()).doesNotContain("access-token").doesNotContain("refresh-token-f");
  }

  @Test
  void aForcedRefreshIsNotSafeAndOneIfExpiredIs() {
    assertThat(replayOf(AmpersandRefresh.FORCE)).isEqualTo(Replay.NEVER);
    assertThat(replayOf(AmpersandRefresh.of("force"))).isEqualTo(Replay.NEVER);
    assertThat(replayOf(AmpersandRefresh.IF_EXPIRED)).isEqualTo(Replay.SAFE);
    assertThat(api.getConnection(ID).describe().replay()).isEqualTo(Replay.SAFE);
  }

  @Test
  void aForcedRefreshWhoseReplyIsLostIsNotSentAgain() {
    fake.enqueue(Answer.dropAfterRequest());

    assertThat(
            catchThrowable(
                () ->
                    api.getConnection(ID, query -> query.refresh(AmpersandRefresh.FORCE))
                        .execute()))
        .isNotNull();
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aRefreshThatFailsLeavesBadCredentials() {
    fake.refreshesFail(true);

    assertThat(
            api.getConnection(ID, query -> query.refresh(AmpersandRefresh.FORCE))
                .execute()
                .status())
        .contains(AmpersandConnectionStatus.BAD_CREDENTIALS);
  }

  @Test
  void groupAndConsumerMayLackWhatTheVendorCallsRequired() {
    AmpersandConnection updated =
        client
            .update(ref(), AmpersandConnectionInput.builder().providerWorkspaceRef("w").build())
            .execute();

    assertThat(updated.group().orElseThrow().groupRef()).contains("group-123");
    assertThat(updated.group().orElseThrow().createTime()).isEmpty();
    assertThat(updated.consumer().orElseThrow().projectId()).isEmpty();
  }

  @Test
  void theMomentToComeBackStandsInTheBody() {
    fake.enqueue(problem(503, "{\"retryable\":true,\"retryAfter\":\"2025-02-03T09:00:05Z\"}"));

    assertThat(client.list()).hasSize(1);
    assertThat(clock.slept).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void theTimeToWaitMayStandInTheHeader() {
    fake.enqueue(problem(503, "{}").header("Retry-After", "7"));

    assertThat(client.list()).hasSize(1);
    assertThat(clock.slept).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void theBodyIsMoreExactThanTheHeader() {
    fake.enqueue(
        problem(503, "{\"retryAfter\":\"2025-02-03T09:00:05Z\"}").header("Retry-After", "7"));

    assertThat(client.list()).hasSize(1);
    assertThat(clock.slept).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void aWaitBeyondTheDeadlineIsNotBegun() {
    fake.enqueue(problem(503, "{\"retryable\":true,\"retryAfter\":\"2999-01-01T00:00:00Z\"}"));

    assertThat(catchThrowable(() -> client.list().toList())).isInstanceOf(ServerException.class);
    assertThat(clock.slept).isEmpty();
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void whatIsNotRetryableIsNotRetriedWhateverTheHeaderSays() {
    fake.enqueue(problem(503, "{\"retryable\":false}").header("Retry-After", "0"));

    assertThat(catchThrowable(() -> client.list().toList())).isInstanceOf(ServerException.class);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aProblemWithoutATypeIsAboutBlank() {
    assertThat(errorOf(problem(409, "{\"title\":\"Conflict\"}")).toProblemJson().at("/type"))
        .isEqualTo(Json.of("about:blank"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456-1234-5678", "89eb1ffb#87715", "not a uri: %"})
  void anInstanceNeedNotBeAUri(String instance) {
    assertThat(errorOf(problem(409, Json.of(Map.of("instance", instance)).toString())).instance())
        .contains(instance);
  }

  @Test
  void aMissingProjectIsNotFoundAndCarriesIssues() {
    try (AmpersandClient lost = client.derive(b -> b.project("nobody"))) {
      NotFoundException e =
          catchThrowableOfType(NotFoundException.class, () -> lost.list().toList());

      assertThat(e.error().issues()).hasSize(1);
      assertThat(e.error().issues().get(0).location()).contains("path");
      assertThat(e.error().issues().get(0).name()).contains("projectIdOrName");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, AUTHENTICATION",
    "403, PERMISSION",
    "409, CONFLICT",
    "429, RATE_LIMIT",
    "500, SERVER"
  })
  void aStatusThatIsNotListedIsAProblemToo(int status, ApiError.Kind kind) {
    ApiError error =
        errorOf(problem(status, "{\"detail\":\"d\",\"requestId\":\"r\",\"retryable\":false}"));

    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.detail()).contains("d");
    assertThat(error.requestId()).contains("r");
  }

  @Test
  void aProxyMayAnswerHtmlAndTheStatusStays() {
    ApiError error = errorOf(Answer.of(403, "text/html", "<html>Blocked</html>"));

    assertThat(error.kind()).isEqualTo(ApiError.Kind.PERMISSION);
    assertThat(error.detail()).isEmpty();
  }

  @Test
  void wordsWithASlashAreConstants() {
    assertThat(AmpersandAuthScheme.of("oauth2/authorizationCodePKCE"))
        .isEqualTo(AmpersandAuthScheme.OAUTH2_AUTHORIZATION_CODE_PKCE)
        .hasToString("oauth2/authorizationCodePKCE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "jwt", "oauth3/next"})
  void anUnknownSchemeIsKept(String word) {
    fake.enqueue(json("{\"id\":\"1\",\"authScheme\":\"" + word + "\"}"));

    Connection connection = client.get(ConnectionRef.parse("ampersand/1")).execute();

    assertThat(connection.authScheme()).contains(AuthScheme.of(word));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-01T10:00:00Z, 2025-02-01T10:00:00Z",
    "2025-02-01T10:00:01.5Z, 2025-02-01T10:00:01.500Z",
    "2025-02-01T10:00:00.123Z, 2025-02-01T10:00:00.123Z",
    "2025-02-01T10:00:00.123456Z, 2025-02-01T10:00:00.123456Z",
    "2025-02-01T10:00:00.123456789+02:00, 2025-02-01T08:00:00.123456789Z"
  })
  void aTimeMayHaveAnyPrecision(String text, Instant instant) {
    fake.enqueue(json("[{\"id\":\"1\",\"createTime\":\"" + text + "\"}]"));

    assertThat(client.list().toList().get(0).createdAt()).contains(instant);
  }

  @Test
  void theProjectIsCalledProjectIdOrNameInABody() {
    api.oauthConnect(OauthConnectRequest.of(fake.project(), "hubspot", "g", "c")).execute();

    assertThat(Json.parse(fake.requests().get(0).body()).asMap())
        .containsEntry("projectIdOrName", Json.of(fake.project()))
        .doesNotContainKey("projectId");
  }

  @Test
  void generateAnswersWith201() {
    assertThat(
            api.generateConnection(GenerateConnectionRequest.of("p", "g", "c"))
                .withResponse()
                .execute())
        .satisfies(
            response -> {
              assertThat(response.status()).isEqualTo(201);
              assertThat(response.value().id()).isPresent();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"redirect\":{\"url\":\"https://a.test\",\"sessionId\":\"s\"}} | true  | false",
        "{\"connection\":{\"id\":\"1\"}}                               | false | true",
        "{\"connection\":{\"id\":\"1\"},\"redirect\":null}             | false | true",
        "{\"queued\":{}}                                               | false | false"
      })
  void theMemberThatIsThereTellsWhichAnswerItIs(String body, boolean redirect, boolean connection) {
    fake.enqueue(json(body));

    CustomAuthConnectResponse response =
        api.customAuthConnect(CustomAuthConnectRequest.of("p")).execute();

    assertThat(response.redirect().isPresent()).isEqualTo(redirect);
    assertThat(response.connection().isPresent()).isEqualTo(connection);
  }

  @Test
  void aRequestOfTwoSchemasLosesNoMember() {
    GenerateConnectionRequest request =
        GenerateConnectionRequest.builder()
            .provider("p")
            .groupRef("g")
            .consumerRef("c")
            .groupName("gn")
            .consumerName("cn")
            .providerWorkspaceRef("w")
            .providerMetadata(Map.of("portalId", ProviderMetadataInput.of("12", "input")))
            .oauth2AuthorizationCode(
                AmpersandTokensInput.builder()
                    .accessToken(AmpersandTokenInput.of(Secret.of("t")))
                    .scopes(List.of("s"))
                    .build())
            .build();

    api.generateConnection(request).execute();

    assertThat(fake.requests().get(0).body())
        .isEqualTo(
            "{\"provider\":\"p\",\"groupRef\":\"g\",\"consumerRef\":\"c\",\"groupName\":\"gn\","
                + "\"consumerName\":\"cn\",\"providerWorkspaceRef\":\"w\",\"providerMetadata\":"
                + "{\"portalId\":{\"value\":\"12\",\"source\":\"input\"}},"
                + "\"oauth2AuthorizationCode\":{\"accessToken\":{\"token\":\"t\"},"
                + "\"scopes\":[\"s\"]}}");
  }

  @Test
  void aProblemOfTwoSchemasLosesNoMember() {
    ApiError error =
        errorOf(
            problem(
                422,
                "{\"title\":\"t\",\"remedy\":\"look\",\"causes\":[\"a\"],\"issues\":[{\"in\":\"query\",\"name\":\"n\",\"title\":\"i\"}]}"));

    assertThat(error.title()).contains("t");
    assertThat(error.remedy()).contains("Look.");
    assertThat(error.extensions()).containsKey("causes");
    assertThat(error.issues().get(0).name()).contains("n");
    assertThat(error.issues().get(0).detail()).contains("i");
  }

  private Replay replayOf(AmpersandRefresh refresh) {
    return api.getConnection(ID, query -> query.refresh(refresh)).describe().replay();
  }

  private ApiError errorOf(Answer answer) {
    fake.enqueue(answer, answer, answer);
    return catchThrowableOfType(
            ApiException.class,
            () -> api.generateConnection(GenerateConnectionRequest.of("p", "g", "c")).execute())
        .error();
  }

  private static ConnectionRef ref() {
    return ConnectionRef.of(AmpersandClient.VENDOR, ID);
  }

  private static Answer json(String body) {
    return Answer.of(200, "application/json", body);
  }

  private static Answer problem(int status, String body) {
    return Answer.of(status, "application/problem+json", body);
  }

  /** It stands at 09:00, and waiting takes no time. */
  private static final class StandingClock implements TimeSource {
    private final List<Duration> slept = new ArrayList<>();

    @Override
    public long nanoTime() {
      return slept.stream().mapToLong(Duration::toNanos).sum();
    }

    @Override
    public Instant now() {
      return Instant.parse("2025-02-03T09:00:00Z");
    }

    @Override
    public void sleep(Duration duration) {
      slept.add(duration);
    }
  }
}
