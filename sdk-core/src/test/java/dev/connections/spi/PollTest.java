package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.acme.AcmeClient;
import dev.connections.acme.AcmeConnection;
import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.ScriptedTransport;
import dev.connections.fake.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollTest {
  private static final String UNDER_WAY = "{\"id\":\"1\",\"provider\":\"p\"}";
  private static final String READY = "{\"id\":\"1\",\"provider\":\"p\",\"rows\":5}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final Call<AcmeConnection> call = client().build().api().refreshed("1");

  @Test
  void whatIsNotFinishedIsAskedForAgainAfterAPause() {
    transport.reply(202, "").reply(200, UNDER_WAY).reply(200, UNDER_WAY).reply(200, READY);

    assertThat(call.execute().rows()).contains(5L);
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void theAsynchronousCallDoesTheSame() {
    transport.reply(202, "").reply(200, UNDER_WAY).reply(200, READY);

    assertThat(call.executeAsync().join().rows()).contains(5L);
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void everyRequestIsCounted() {
    transport.reply(202, "").reply(200, UNDER_WAY).reply(200, READY);

    ApiResponse<AcmeConnection> response = call.withResponse().execute();

    assertThat(response.attempts()).isEqualTo(3);
    assertThat(response.status()).isEqualTo(200);
  }

  @Test
  void theDeadlineBoundsTheWholeWait() {
    transport.reply(202, "").reply(200, UNDER_WAY).reply(200, UNDER_WAY);

    TransportException e =
        catchThrowableOfType(
            TransportException.class, () -> call.timeout(Duration.ofMillis(1500)).execute());

    assertThat(e.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(e.delivery()).isEqualTo(Delivery.DONE);
    assertThat(e).hasMessageContaining("timeout()");
    assertThat(time.waits()).hasSize(1);
  }

  @Test
  void itsUsualTimeoutIsLongerThanThatOfItsRequests() {
    transport.reply(202, "");
    IntStream.range(0, 40).forEach(i -> transport.reply(200, UNDER_WAY));
    transport.reply(200, READY);

    assertThat(call.execute().rows()).contains(5L);
    assertThat(time.waits()).hasSize(40);
  }

  @Test
  void theTimeoutOfTheClientGoesBeforeTheUsualOne() {
    Call<AcmeConnection> impatient =
        client().timeout(Duration.ofMillis(1500)).build().api().refreshed("1");
    transport.reply(202, "").reply(200, UNDER_WAY).reply(200, UNDER_WAY);

    assertThat(catchThrowableOfType(TransportException.class, impatient::execute).reason())
        .isEqualTo(Reason.DEADLINE);
  }

  @Test
  void anInterruptEndsTheWaitAndKeepsTheFlag() {
    transport.reply(202, "").reply(200, UNDER_WAY);
    Thread.currentThread().interrupt();

    TransportException e = catchThrowableOfType(TransportException.class, call::execute);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED);
  }

  @Test
  void theDescriptionListsBothRequests() {
    assertThat(call.describe().exchanges()).hasSize(2);
  }

  private AcmeClient.Builder client() {
    return AcmeClient.builder()
        .credentials(Credentials.bearer("k"))
        .baseUrl(URI.create("https://acme.example"))
        .transport(transport)
        .timeSource(time);
  }

  @Test
  void aPartThatWouldLoseItsTimeoutIsRefused() {
    AcmeClient client =
        AcmeClient.builder()
            .credentials(Credentials.bearer("k"))
            .baseUrl(URI.create("https://acme.example"))
            .transport(transport)
            .build();
    Call<AcmeConnection> part = client.api().getConnection("1").timeout(Duration.ofSeconds(1));

    assertThatThrownBy(() -> Calls.program(part))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("getConnection");
  }
}
