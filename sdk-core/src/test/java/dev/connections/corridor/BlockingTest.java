package dev.connections.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingTest {
  private final CallFixture fixture = new CallFixture();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void interruptWhilePausingEndsTheCallAndKeepsTheFlag() {
    fixture.transport.onSend(() -> Thread.currentThread().interrupt()).reply(503, "");

    TransportException ended =
        catchThrowableOfType(
            TransportException.class, () -> fixture.client().api().getConnection("c-1").execute());

    assertThat(ended.reason()).isEqualTo(Reason.INTERRUPTED);
    assertThat(ended.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @Test
  void interruptWhileWaitingForTheFirstPermitSaysThatNothingWasSent() {
    Thread.currentThread().interrupt();

    TransportException ended =
        catchThrowableOfType(
            TransportException.class,
            () ->
                fixture
                    .builder()
                    .rateLimiter(RateLimiter.delayed(account -> Duration.ofSeconds(1)))
                    .build()
                    .api()
                    .refresh()
                    .execute());

    assertThat(ended.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(ended).hasMessageContaining("Nothing was sent.");
  }
}
