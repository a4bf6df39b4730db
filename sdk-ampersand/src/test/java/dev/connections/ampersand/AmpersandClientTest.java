package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.Owner;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.ampersand.model.AmpersandRefresh;
import dev.connections.auth.AuthScheme;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.AuthenticationException;
import dev.connections.error.Issue;
import dev.connections.error.NotFoundException;
import dev.connections.http.RetryPolicy;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeAmpersand;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmpersandClientTest {
  private final FakeAmpersand fake = FakeAmpersand.start();
  private final AmpersandClient client = builder().build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void theConnectionIsMappedWhole() {
    Connection connection = client.list().toList().get(0);

    assertThat(connection.ref()).hasToString("ampersand/connection-123");
    assertThat(connection.provider()).isEqualTo("salesforce");
    assertThat(connection.owner()).contains(Owner.of("group-123", "Super Customer"));
    assertThat(connection.externalId()).contains("provider-workspace-123");
    assertThat(connection.status().state()).isEqualTo(State.CONNECTED);
    assertThat(connection.authScheme()).contains(AuthScheme.OAUTH2_AUTHORIZATION_CODE);
  }

  @ParameterizedTest
  @CsvSource({
    "working, CONNECTED",
    "created, UNVERIFIED",
    "bad_credentials, NEEDS_REAUTHORIZATION",
    "other, UNKNOWN"
  })
  void everyWordIsKeptAndTheKnownOnesAreUnderstood(String word, State state) {
    assertThat(AmpersandMapper.status(word).state()).isEqualTo(state);
    assertThat(AmpersandMapper.status(word).word()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"groupName\":\"Acme\"}", "{\"groupRef\":\" \",\"groupName\":\"Acme\"}"})
  void aGroupWithoutARefIsNoOwner(String group) {
    assertThat(listed("{\"id\":\"1\",\"group\":" + group + "}").owner()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"groupRef\":\"g\"}", "{\"groupRef\":\"g\",\"groupName\":\" \"}"})
  void aGroupWithoutANameIsAnOwnerWithoutOne(String group) {
    assertThat(listed("{\"id\":\"1\",\"group\":" + group + "}").owner()).contains(Owner.of("g"));
  }

  @Test
  void theTimesOfTheVendorAreOurs() {
    Connection connection =
        listed(
            "{\"id\":\"1\",\"createTime\":\"2025-02-01T10:00:00Z\","
                + "\"updateTime\":\"2025-02-02T00:00:00Z\"}");

    assertThat(connection.createdAt()).contains(Instant.parse("2025-02-01T10:00:00Z"));
    assertThat(connection.updatedAt()).contains(Instant.parse("2025-02-02T00:00:00Z"));
  }

  @Test
  void theConsumerStandsAmongTheAttributes() {
    String consumer = "{\"consumerRef\":\"c\",\"consumerName\":\"Ann\"}";

    assertThat(listed("{\"id\":\"1\",\"consumer\":" + consumer + "}").attributes())
        .containsExactly(
            Map.entry("consumerRef", Json.of("c")), Map.entry("consumerName", Json.of("Ann")));
  }

  @Test
  void anUnknownSchemeAndAnApiKeyAreKeptAndTheKeyIsNeverPrinted() {
    fake.enqueue(
        json("[{\"id\":\"1\",\"authScheme\":\"jwt\",\"apiKey\":\"canary\",\"extra\":\"canary\"}]"));

    Connection connection = client.list().toList().get(0);
    AmpersandConnection source = connection.source(AmpersandConnection.class).orElseThrow();

    assertThat(connection.authScheme()).contains(AuthScheme.of("jwt"));
    assertThat(source.apiKey().map(Secret::reveal)).contains("canary");
    assertThat(source.unknown()).containsEntry("extra", Json.of("canary"));
    assertThat(source.toString() + connection).doesNotContain("canary");
  }

  @Test
  void providerAndOwnerAreFilteredByTheVendor() {
    assertThat(client.list(ConnectionFilter.all().provider("salesforce").owner("group-123")))
        .hasSize(1);
    assertThat(fake.requests().get(0).target())
        .isEqualTo("/v1/projects/my-project/connections?provider=salesforce&groupRef=group-123");
  }

  @Test
  void getFetchesOneConnection() {
    assertThat(client.get(ConnectionRef.parse("ampersand/connection-123")).execute().provider())
        .isEqualTo("salesforce");
  }

  @Test
  void aForcedRefreshIsNeverReplayed() {
    fake.enqueue(Answer.of(503));

    assertThatThrownBy(
            () ->
                client
                    .api()
                    .getConnection("connection-123", q -> q.refresh(AmpersandRefresh.FORCE))
                    .execute())
        .hasMessageContaining("HTTP 503");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aSlashInAnIdIsEncoded() {
    assertThatThrownBy(() -> client.get(ConnectionRef.parse("ampersand/a/b:c")).execute())
        .isInstanceOf(NotFoundException.class);
    assertThat(fake.requests().get(0).target()).endsWith("/connections/a%2Fb%3Ac");
  }

  @Test
  void anUnknownProjectSaysWhatToDo() {
    try (AmpersandClient other = builder().project("nobody").build()) {
      assertThat(catchThrowableOfType(NotFoundException.class, () -> other.list().toList()))
          .hasMessageStartingWith("ampersand listConnections failed: HTTP 404");
    }
  }

  @Test
  void aWrongKeyIsAnAuthenticationError() {
    try (AmpersandClient other = builder().credentials(Credentials.apiKey("wrong-key")).build()) {
      assertThat(catchThrowableOfType(AuthenticationException.class, () -> other.list().toList()))
          .message()
          .doesNotContain("wrong-key");
    }
  }

  @Test
  void aTokenIsAskedForOnEachCall() {
    AtomicInteger asked = new AtomicInteger();
    try (AmpersandClient other =
        builder()
            .credentials(
                Credentials.bearer(
                    () -> {
                      asked.incrementAndGet();
                      return Secret.of(fake.token());
                    }))
            .build()) {
      other.list().toList();
      other.list().toList();
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void aProblemIsReadWithRemedyIssuesAndTheMomentToComeBack() {
    fake.enqueue(
        problem(
            422,
            """
            {"type":"about:blank","title":"Invalid","status":499,"detail":"no","requestId":"r#1",
             "remedy":"shorten it","retryable":false,"retryAfter":"2001-01-01T00:00:00Z","subsystem":"api",
             "issues":[{"in":"body","name":"/a","detail":"too long","value":"s3cret"}]}
            """));

    ApiError error = listFails();

    assertThat(error.status()).isEqualTo(422);
    assertThat(error.extensions()).containsEntry("status", Json.of(499)).containsKey("subsystem");
    assertThat(error.requestId()).contains("r#1");
    assertThat(error.remedy()).contains("Shorten it.");
    assertThat(error.retryable()).isFalse();
    assertThat(error.retryAfter()).contains(Duration.ZERO);
    Issue issue = error.issues().get(0);
    assertThat(issue.location()).contains("body");
    assertThat(issue.value().orElseThrow().asText()).isEqualTo("s3cret");
    assertThat(error.toProblemJson().toString() + issue + error).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shorten it", "Shorten it."})
  void aRemedyIsASentence(String remedy) {
    fake.enqueue(problem(422, "{\"remedy\":\"" + remedy + "\"}"));

    assertThat(listFails().remedy()).contains("Shorten it.");
  }

  @Test
  void anIssueThatTellsNoValueHasNone() {
    fake.enqueue(problem(422, "{\"issues\":[{\"in\":\"body\",\"name\":\"/a\"}]}"));

    assertThat(listFails().issues().get(0).value()).isEmpty();
  }

  @Test
  void whatTheVendorCallsNotRetryableIsNotRetried() {
    fake.enqueue(problem(503, "{\"retryable\":false}"));

    assertThatThrownBy(() -> client.list().toList()).hasMessageContaining("HTTP 503");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aMemberOfTheWrongTypeCountsAsAbsent() {
    fake.enqueue(problem(404, "{\"type\":404,\"title\":null,\"detail\":7,\"retryAfter\":5}"));

    ApiError error = listFails();

    assertThat(error.type()).isEmpty();
    assertThat(error.toProblemJson().at("/type").asText()).isEqualTo("about:blank");
    assertThat(error.detail()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"soon\"", "\"2025-02-30T00:00:00Z\""})
  void aMomentThatCannotBeReadCountsAsAbsent(String moment) {
    fake.enqueue(problem(404, "{\"detail\":\"gone\",\"retryAfter\":" + moment + "}"));

    ApiError error = listFails();

    assertThat(error.retryAfter()).isEmpty();
    assertThat(error.detail()).contains("gone");
  }

  @Test
  void theProjectIsRequired() {
    assertThatThrownBy(() -> AmpersandClient.builder().credentials(Credentials.apiKey("k")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ampersand: project: ");
  }

  @Test
  void aDerivedClientSharesTheTransportAndMarksItsRefs() {
    AmpersandClient tenant = client.derive(b -> b.label("tenant-42"));
    tenant.close();

    Connection connection = tenant.list().toList().get(0);

    assertThat(connection.ref()).hasToString("ampersand:tenant-42/connection-123");
    assertThatThrownBy(() -> client.get(connection.ref()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ampersand:tenant-42/connection-123");
  }

  private ApiError listFails() {
    return catchThrowableOfType(ApiException.class, () -> client.list().toList()).error();
  }

  private Connection listed(String connection) {
    fake.enqueue(json("[" + connection + "]"));
    return client.list().toList().get(0);
  }

  private AmpersandClient.Builder builder() {
    return AmpersandClient.builder()
        .credentials(Credentials.apiKey(fake.apiKey()))
        .project(fake.project())
        .baseUrl(fake.url())
        .retryPolicy(RetryPolicy.standard().delays(Duration.ZERO, Duration.ZERO));
  }

  private static Answer json(String body) {
    return Answer.of(200, "application/json", body);
  }

  private static Answer problem(int status, String body) {
    return Answer.of(status, "application/problem+json", body);
  }
}
