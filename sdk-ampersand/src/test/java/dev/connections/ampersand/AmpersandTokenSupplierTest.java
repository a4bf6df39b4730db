package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ConnectionRef;
import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.AuthenticationException;
import dev.connections.error.RefusedException;
import dev.connections.http.RetryPolicy;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeAmpersand;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A JWT lives ten minutes, so it comes from a supplier. */
class AmpersandTokenSupplierTest {
  private final FakeAmpersand fake = FakeAmpersand.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void theTokenIsSentAsABearerAndNoKeyBesideIt() {
    try (AmpersandClient client = client(() -> Secret.of(fake.token()))) {
      assertThat(client.list()).hasSize(1);

      assertThat(fake.requests().get(0).header("Authorization")).contains("Bearer " + fake.token());
      assertThat(fake.requests().get(0).header("X-Api-Key")).isEmpty();
    }
  }

  @Test
  void theTokenIsAskedForAnewBeforeEachAttempt() {
    Queue<String> tokens = new ArrayDeque<>(List.of("old", fake.token()));
    fake.enqueue(Answer.of(503));
    try (AmpersandClient client = client(() -> Secret.of(tokens.remove()))) {
      assertThat(client.list()).hasSize(1);
    }
    assertThat(fake.requests())
        .extracting(sent -> sent.header("Authorization").orElseThrow())
        .containsExactly("Bearer old", "Bearer " + fake.token());
  }

  @Test
  void anExpiredTokenIsRenewedOnceAlsoForAPatch() {
    Queue<String> tokens = new ArrayDeque<>(List.of("expired", fake.token()));
    try (AmpersandClient client = client(() -> Secret.of(tokens.remove()))) {
      client
          .update(
              ConnectionRef.parse("ampersand/connection-123"),
              AmpersandConnectionInput.builder().providerWorkspaceRef("w").build())
          .execute();
    }
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aTokenThatStaysWrongIsAskedForTwiceAndNoMore() {
    try (AmpersandClient client = client(() -> Secret.of("wrong-token"))) {
      assertThat(catchThrowableOfType(AuthenticationException.class, () -> client.list().toList()))
          .message()
          .contains("HTTP 401")
          .doesNotContain("wrong-token");
    }
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aSupplierThatFailsIsARefusalAndItsMessageIsNotShown() {
    try (AmpersandClient client =
        client(
            () -> {
              throw new IllegalStateException("canary");
            })) {
      assertThat(catchThrowableOfType(RefusedException.class, () -> client.list().toList()))
          .message()
          .contains("IllegalStateException")
          .doesNotContain("canary");
    }
    assertThat(fake.requests()).isEmpty();
  }

  private AmpersandClient client(Supplier<Secret> token) {
    return AmpersandClient.builder()
        .credentials(Credentials.bearer(token))
        .project(fake.project())
        .baseUrl(fake.url())
        .retryPolicy(RetryPolicy.standard().delays(Duration.ZERO, Duration.ZERO))
        .build();
  }
}
