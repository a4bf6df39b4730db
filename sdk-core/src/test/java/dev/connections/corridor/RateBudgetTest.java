package dev.connections.corridor;

import static dev.connections.corridor.CallFixture.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.RateLimitException;
import dev.connections.error.RefusedException;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.Driver;
import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a call asks for leave to send, and what the replies teach. */
class RateBudgetTest {
  private final CallFixture fixture = new CallFixture();

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aLimiterThatFailsSendsNothing(Driver driver) {
    IllegalStateException gone = new IllegalStateException("the store is gone");
    AcmeClient client =
        fixture.builder().rateLimiter((a, longest) -> CompletableFuture.failedFuture(gone)).build();

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> driver.run(client.api().getConnection("c-1")));

    assertThat(refused.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(refused).hasCause(gone).hasMessageContaining("acme getConnection was not sent");
    assertThat(fixture.transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void whatAnEarlierAttemptMetSaysMoreThanThatThereIsNoPermitForAnother(Driver driver) {
    fixture.transport.reply(503, "");
    RateLimiter one = RateLimiter.of(1, Duration.ofHours(1), fixture.time);
    AcmeClient client = fixture.builder().rateLimiter(one).build();

    ServerException met =
        catchThrowableOfType(
            ServerException.class, () -> driver.run(client.api().getConnection("c-1")));

    assertThat(met.getSuppressed())
        .singleElement()
        .isInstanceOfSatisfying(
            TransportException.class,
            late -> assertThat(late).hasMessageContaining("the rate limit asks to wait"));
    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aLimiterThatDoesNotAnswerHoldsNobodyBeyondTheDeadline(Driver driver) {
    CompletableFuture<Permit> never = new CompletableFuture<>();
    AcmeClient client =
        fixture.builder().rateLimiter((a, longest) -> never).timeout(Duration.ofMillis(50)).build();

    TransportException late =
        catchThrowableOfType(
            TransportException.class, () -> driver.run(client.api().getConnection("c-1")));

    assertThat(late.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(late).hasMessageContaining("the rate limiter did not answer in time");
    assertThat(never).isDone();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aWaitThatTheVendorAskedForHoldsTheOtherClientsOfTheFamily(Driver driver) {
    fixture.transport.reply(429, Map.of("retry-after", List.of("4")), "").reply(200, ONE);
    AcmeClient first = fixture.builder().retryPolicy(RetryPolicy.none()).build();
    AcmeClient derived = first.derive(b -> b.credentials(Credentials.bearer("another")));
    assertThatExceptionOfType(RateLimitException.class)
        .isThrownBy(() -> driver.run(first.api().getConnection("c-1")));

    driver.run(derived.api().getConnection("c-1"));

    assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(4));
  }

  @Test
  void aVendorThatAsksForDaysIsAskedAgainAfterAMinute() {
    fixture.transport.reply(503, Map.of("retry-after", List.of("864000")), "").reply(200, ONE);
    AcmeClient client = fixture.builder().timeout(Duration.ofMinutes(5)).build();
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> client.api().getConnection("c-1").execute());

    client.api().getConnection("c-1").execute();

    assertThat(fixture.time.waits()).containsExactly(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aBudgetThatAReplySaysIsUsedUpHoldsTheNextCall(Driver driver) {
    fixture
        .transport
        .reply(200, Map.of("ratelimit", List.of("\"default\";r=0;t=3")), ONE)
        .reply(200, ONE);
    AcmeClient client = fixture.client();

    driver.run(client.api().getConnection("c-1"));
    driver.run(client.api().getConnection("c-1"));

    assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void clientsThatWereBuiltApartDoNotHoldOneAnother() {
    fixture.transport.reply(429, Map.of("retry-after", List.of("4")), "").reply(200, ONE);
    AcmeClient one = fixture.builder().retryPolicy(RetryPolicy.none()).build();
    AcmeClient other = fixture.client();
    assertThatExceptionOfType(RateLimitException.class)
        .isThrownBy(() -> one.api().getConnection("c-1").execute());

    other.api().getConnection("c-1").execute();

    assertThat(fixture.time.waits()).isEmpty();
  }

  @Test
  void aCallThatIsCancelledWhileItWaitsGivesItsPlaceBackAtOnce() {
    Returned permit = new Returned();
    fixture.time.hold();
    CompletableFuture<?> later =
        fixture
            .builder()
            .rateLimiter((a, longest) -> CompletableFuture.completedFuture(permit))
            .build()
            .api()
            .getConnection("c-1")
            .executeAsync();

    later.cancel(true);

    assertThat(permit.released).isEqualTo(1);
    fixture.time.release();
    assertThat(permit.released).isEqualTo(1);
    assertThat(fixture.transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aCallWithoutCredentialsGivesItsPlaceBack(Driver driver) {
    Returned permit = new Returned();
    permit.delay = Duration.ZERO;
    AcmeClient client =
        fixture
            .builder()
            .credentials(
                Credentials.bearer(
                    () -> {
                      throw new IllegalStateException("no vault");
                    }))
            .rateLimiter((a, longest) -> CompletableFuture.completedFuture(permit))
            .build();

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> driver.run(client.api().getConnection("c-1")));

    assertThat(permit.released).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://ACME.example/v1, , https://acme.example",
    "https://acme.example:443/v2/, , https://acme.example",
    "https://acme.example:8443/v1, t-1, https://acme.example:8443#t-1",
    "http://localhost:80, , http://localhost",
  })
  void anAccountIsAnOriginAndALabel(URI baseUrl, String label, String account) {
    List<String> asked = new ArrayList<>();
    AcmeClient.Builder builder =
        fixture
            .builder()
            .baseUrl(baseUrl)
            .rateLimiter(
                RateLimiter.delayed(
                    name -> {
                      asked.add(name);
                      return Duration.ZERO;
                    }));
    fixture.transport.reply(200, ONE);

    (label == null ? builder : builder.label(label)).build().api().getConnection("c-1").execute();

    assertThat(asked).containsExactly(account);
  }

  /** A place in a queue that says whether it was given back. */
  private static final class Returned implements Permit {
    private Duration delay = Duration.ofSeconds(1);
    private int released;

    @Override
    public Duration delay() {
      return delay;
    }

    @Override
    public void release() {
      released++;
    }
  }
}
