package dev.connections.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ApiResponse;
import dev.connections.CallDescription;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.AuthenticationException;
import dev.connections.error.DecodingException;
import dev.connections.error.RateLimitException;
import dev.connections.error.RefusedException;
import dev.connections.http.RetryPolicy;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.DemoSession;
import dev.connections.structural.model.HealthResponse;
import dev.connections.structural.model.HealthStatus;
import dev.connections.testing.Answer;
import dev.connections.testing.CannedTransport;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.VirtualTime;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuralRulesTest {
  private final FakeStructural fake = FakeStructural.start();
  private final StructuralClient client =
      builder().credentials(Credentials.bearer(fake.apiKey())).build();
  private final StructuralClient stranger = builder().credentials(Credentials.none()).build();

  @AfterEach
  void close() {
    stranger.close();
    client.close();
    fake.close();
  }

  @Test
  void aResponseTellsTheRequestIdAndTheVersion() {
    ApiResponse<?> response = client.api().getConnections().withResponse().execute();

    assertThat(response.header("X-Request-ID").orElseThrow()).startsWith("req_");
    assertThat(response.header("api-version")).contains("1.0");
  }

  @Test
  void aResponseWithoutABodyTellsThemToo() {
    ApiResponse<Void> response = client.api().deleteDemoSession().withResponse().execute();

    assertThat(response.header("X-Request-ID")).isPresent();
    assertThat(response.header("API-Version")).contains("1.0");
  }

  @Test
  void anErrorTellsTheRequestIdAndTheVersion() {
    ApiError error = connectFails();

    assertThat(error.requestId().orElseThrow()).startsWith("req_");
    assertThat(error.extensions()).containsEntry("API-Version", Json.of("1.0"));
    assertThat(error.toProblemJson().at("/API-Version").asText()).isEqualTo("1.0");
  }

  @Test
  void theRequestIdOfAReplyThatCannotBeReadIsKept() {
    fake.enqueue(Answer.of(200, "application/json", "{").header("X-Request-ID", "req_7"));

    assertThat(
            catchThrowableOfType(
                    DecodingException.class, () -> client.api().getConnections().execute())
                .requestId())
        .contains("req_7");
  }

  @Test
  void theRequestIdMayStandInTheBodyAlone() {
    fake.enqueue(Answer.of(409, "application/json", "{\"error\":{\"request_id\":\"req_8\"}}"));

    assertThat(connectFails().requestId()).contains("req_8");
  }

  @Test
  void anErrorInPlainTextIsItsDetail() {
    fake.enqueue(Answer.of(502, "text/plain", "upstream is down"));

    assertThat(connectFails().detail()).contains("upstream is down");
  }

  @Test
  void theTypeOfAnErrorIsItsCodeAndNoProblemType() {
    ApiError error =
        catchThrowableOfType(
                AuthenticationException.class,
                () -> client.api().getConnections().credentials(Credentials.bearer("no")).execute())
            .error();

    assertThat(error.code()).contains("AUTHENTICATION_ERROR");
    assertThat(error.type()).isEmpty();
    assertThat(error.detail()).contains("Invalid or missing API key");
  }

  @Test
  void aDegradedHealthIsAnAnswerAndIsNotAskedForAgain() {
    fake.degraded(true);

    ApiResponse<HealthResponse> response = client.api().getHealth().withResponse().execute();

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.attempts()).isEqualTo(1);
    assertThat(response.value().data().status()).contains(HealthStatus.DEGRADED);
    assertThat(response.value().data().checks()).containsEntry("database", "error");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void otherOperationsTakeA503ForAFailureAndTryAgain() {
    fake.enqueue(Answer.of(503));

    assertThat(client.api().getConnections().withResponse().execute().attempts()).isEqualTo(2);
  }

  @Test
  void healthAndADemoSessionNeedNoCredentials() {
    assertThat(stranger.api().getHealth().execute().data().status()).contains(HealthStatus.OK);
    assertThat(stranger.api().createDemoSession().execute().data().apiKey()).isPresent();
  }

  @Test
  void healthAndADemoSessionAreSentNoCredentials() {
    client.api().getHealth().execute();
    client.api().createDemoSession().execute();

    assertThat(fake.requests())
        .allSatisfy(sent -> assertThat(sent.header("Authorization")).isEmpty());
  }

  @Test
  void whatNeedsCredentialsIsRefusedWithoutThemBeforeSending() {
    assertThat(
            catchThrowableOfType(
                RefusedException.class, () -> stranger.api().deleteDemoSession().execute()))
        .hasMessageContaining("credentials");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aStrangerMayOpenASessionAndCloseItWithItsKey() {
    DemoSession session = stranger.api().createDemoSession().execute().data();
    Credentials key = Credentials.bearer(session.apiKey().orElseThrow().reveal());

    stranger.api().deleteDemoSession().credentials(key).execute();

    assertThat(
            catchThrowableOfType(
                AuthenticationException.class,
                () -> stranger.api().getConnections().credentials(key).execute()))
        .isNotNull();
  }

  // The vendor counts before it opens a session, so asking again opens no second one.
  @Test
  void aRefusedDemoSessionIsAskedForAgain() {
    fake.enqueue(Answer.of(429).header("Retry-After", "0"));

    assertThat(stranger.api().createDemoSession().withResponse().execute().attempts()).isEqualTo(2);
  }

  @Test
  void tooManyDemoSessionsAreARateLimit() {
    fake.allowDemoSessions(0);
    try (StructuralClient patient = stranger.derive(b -> b.retryPolicy(RetryPolicy.none()))) {
      assertThat(
              catchThrowableOfType(
                      RateLimitException.class, () -> patient.api().createDemoSession().execute())
                  .error()
                  .code())
          .contains("RATE_LIMIT_ERROR");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void aConnectIsNeverReplayedWhateverTheVendorAnswers(int status) {
    fake.enqueue(Answer.of(status).header("Retry-After", "0"));

    assertThat(
            catchThrowableOfType(
                ApiException.class,
                () -> client.api().connectPlatform(ConnectRequest.of("procore")).execute()))
        .hasMessageContaining("HTTP " + status);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aConnectWaitsFiveMinutesUnlessTold() {
    assertThat(timeoutOf(unchanged -> {})).isEqualTo(Duration.ofMinutes(5));
    assertThat(timeoutOf(told -> told.timeout(Duration.ofSeconds(7))))
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void otherOperationsWaitThirtySeconds() {
    try (CannedTransport transport = CannedTransport.json("{\"data\":{}}");
        StructuralClient timed = timed(transport)) {
      timed.api().getHealth().execute();

      assertThat(timeout(transport)).isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void theTimeoutOfACallIsShorterThanThatOfItsOperation() {
    try (CannedTransport transport = CannedTransport.json("{\"data\":{}}");
        StructuralClient timed = timed(transport)) {
      timed
          .api()
          .connectPlatform(ConnectRequest.of("procore"))
          .timeout(Duration.ofSeconds(2))
          .execute();

      assertThat(timeout(transport)).isEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void whatDestroysSaysSo() {
    StructuralApi api = client.api();

    assertThat(
            Stream.of(
                    api.connectPlatform(ConnectRequest.of("procore")).describe(),
                    api.deleteDemoSession().describe())
                .allMatch(CallDescription::destructive))
        .isTrue();
    assertThat(api.createDemoSession().describe().destructive()).isFalse();
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aKindOfCredentialsThatStructuralDoesNotTakeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StructuralClient.builder().credentials(Credentials.apiKey("k")).build())
        .withMessageContaining("structural");
  }

  private ApiError connectFails() {
    return catchThrowableOfType(
            ApiException.class,
            () -> client.api().connectPlatform(ConnectRequest.of("sage")).execute())
        .error();
  }

  private Duration timeoutOf(Consumer<StructuralClient.Builder> change) {
    try (CannedTransport transport = CannedTransport.json("{\"data\":{}}");
        StructuralClient timed = timed(transport).derive(change)) {
      timed.api().connectPlatform(ConnectRequest.of("procore")).execute();
      return timeout(transport);
    }
  }

  private static Duration timeout(CannedTransport transport) {
    return transport.lastRequest().orElseThrow().timeout();
  }

  private StructuralClient timed(CannedTransport transport) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer("sk_test_x"))
        .transport(transport)
        .timeSource(new VirtualTime())
        .build();
  }

  private StructuralClient.Builder builder() {
    return StructuralClient.builder()
        .baseUrl(fake.url())
        .retryPolicy(RetryPolicy.standard().delays(Duration.ZERO, Duration.ZERO));
  }
}
