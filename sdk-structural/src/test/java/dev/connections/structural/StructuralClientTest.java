package dev.connections.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.CallDescription;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.error.AuthenticationException;
import dev.connections.error.RefusedException;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.ConnectResult;
import dev.connections.structural.model.StructuralConnection;
import dev.connections.structural.model.StructuralPlatform;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuralClientTest {
  private final FakeStructural fake = FakeStructural.start();
  private final StructuralClient client = client(fake.apiKey());

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void thePlatformIsTheId() {
    Connection connection = client.list().toList().get(0);

    assertThat(connection.ref()).hasToString("structural/procore");
    assertThat(connection.provider()).isEqualTo("procore");
    assertThat(connection.status().state()).isEqualTo(State.CONNECTED);
    assertThat(connection.status().word()).isEqualTo("active");
    assertThat(connection.createdAt()).contains(Instant.parse("2026-04-11T12:00:00Z"));
    assertThat(connection.attributes()).containsEntry("entities_synced", Json.of(38));
    assertThat(
            connection.source(StructuralConnection.class).flatMap(StructuralConnection::platform))
        .contains(StructuralPlatform.PROCORE);
  }

  @ParameterizedTest
  @CsvSource({
    "active, CONNECTED",
    "connected, CONNECTED",
    "seeding, PENDING",
    "error, ERROR",
    "new-word, UNKNOWN"
  })
  void everyWordIsKeptAndTheKnownOnesAreUnderstood(String word, State state) {
    assertThat(StructuralMapper.status(word).state()).isEqualTo(state);
    assertThat(StructuralMapper.status(word).word()).isEqualTo(word);
  }

  @Test
  void anUnknownPlatformStatusAndMemberAreKept() {
    fake.enqueue(
        Answer.of(
            200,
            "application/json",
            "{\"data\":{\"connections\":[{\"platform\":\"sage\",\"status\":\"odd\",\"new\":1}]},\"x\":2}"));

    Connection connection = client.list().toList().get(0);

    assertThat(connection.provider()).isEqualTo("sage");
    assertThat(connection.status().word()).isEqualTo("odd");
    assertThat(connection.source(StructuralConnection.class).orElseThrow().unknown())
        .containsEntry("new", Json.of(1));
  }

  @Test
  void aWrongKeyIsAnAuthenticationErrorWithTheRequestIdAndNeverTheKey() {
    try (StructuralClient other = client("sk_demo_wrong")) {
      AuthenticationException e =
          catchThrowableOfType(AuthenticationException.class, () -> other.list().toList());

      assertThat(e.error().code()).contains("AUTHENTICATION_ERROR");
      assertThat(e.error().requestId()).isPresent();
      assertThat(e)
          .hasMessageStartingWith("structural getConnections failed: HTTP 401")
          .hasMessageContaining("[request id " + e.error().requestId().orElseThrow() + "]")
          .message()
          .doesNotContain("sk_demo_wrong");
    }
  }

  @Test
  void connectPlatformIsDestructiveAndNeverReplayed() {
    CallDescription description =
        client.api().connectPlatform(ConnectRequest.of("procore")).describe();

    assertThat(description.destructive()).isTrue();
    assertThat(description.replay()).isEqualTo(CallDescription.Replay.NEVER);
    assertThat(description.method()).isEqualTo("POST");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void connectPlatformSendsThePlatformAndReadsTheCounts() {
    ConnectResult result =
        client
            .api()
            .connectPlatform(ConnectRequest.of(StructuralPlatform.DYNAMICS))
            .execute()
            .data();

    assertThat(result.entities()).containsEntry("projects", 3L);
    RecordedRequest sent = fake.requests().get(0);
    assertThat(sent.body()).isEqualTo("{\"platform\":\"dynamics\"}");
    assertThat(sent.header("Content-Type")).contains("application/json");
  }

  @Test
  void connectPlatformIsSentOnceEvenWhenTheVendorFails() {
    fake.enqueue(Answer.of(503).header("Retry-After", "0"));

    assertThatThrownBy(() -> client.api().connectPlatform(ConnectRequest.of("procore")).execute())
        .hasMessageContaining("HTTP 503");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aReadOnlyClientRefusesToConnectBeforeSending() {
    try (StructuralClient readOnly = client.derive(StructuralClient.Builder::readOnly)) {
      assertThatThrownBy(
              () -> readOnly.api().connectPlatform(ConnectRequest.of("procore")).execute())
          .isInstanceOf(RefusedException.class);
      assertThat(fake.requests()).isEmpty();
    }
  }

  @Test
  void thereIsNoGetWithoutAnId() {
    assertThat(client.capability(Capability.Get.class)).isEmpty();
  }

  private StructuralClient client(String key) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer(key))
        .baseUrl(fake.url())
        .timeout(Duration.ofSeconds(5))
        .build();
  }
}
