package dev.connections.slf4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.ConnectionRef;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class LogListenerTest {
  private static final String KEY = "canary-key";

  private final FakePolytomic fake = FakePolytomic.start();
  private final Lines lines = new Lines(Level.TRACE);

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void aCallIsOneLineAtDebug() {
    client(lines, fake.apiKey()).api().listConnections().execute();

    assertThat(lines.all())
        .singleElement()
        .asString()
        .matches("DEBUG polytomic:eu listConnections: success, attempts 1, \\d+ ms");
  }

  @Test
  void aFailedCallIsOneLineAtWarnWithoutAStackTrace() {
    fake.enqueue(Answer.of(503), Answer.of(503), Answer.of(503));

    fails(() -> client(lines, fake.apiKey()).list().toList());

    assertThat(lines.all())
        .singleElement()
        .asString()
        .matches("WARN polytomic:eu listConnections: server, attempts 3, \\d+ ms");
  }

  @Test
  void aCancelledCallIsOneLine() throws InterruptedException {
    fake.enqueue(Answer.silence());

    CompletableFuture<?> later =
        client(lines, fake.apiKey()).api().listConnections().executeAsync();
    later.cancel(true);

    assertThat(lines.next())
        .startsWith("WARN polytomic:eu listConnections: cancelled, attempts 1, ");
  }

  @Test
  void aLoggerThatKeepsOnlyWarningsGetsNothingOfWhatSucceeded() {
    Lines warnings = new Lines(Level.WARN);

    client(warnings, fake.apiKey()).list().toList();

    assertThat(warnings.all()).isEmpty();
  }

  @Test
  void noLineHoldsTheKeyOrAnId() {
    ConnectionRef ref = ConnectionRef.parse("polytomic:eu/canary-id");

    fails(() -> client(lines, KEY).get(ref).execute());
    fails(() -> client(lines, fake.apiKey()).get(ref).execute());

    assertThat(lines.all()).hasSize(2).noneMatch(line -> line.contains("canary"));
  }

  private static void fails(ThrowingCallable call) {
    assertThat(catchThrowable(call)).isNotNull();
  }

  private PolytomicClient client(Lines to, String key) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(key))
        .baseUrl(fake.url())
        .label("eu")
        .listener(LogListener.to(to))
        .build();
  }
}
