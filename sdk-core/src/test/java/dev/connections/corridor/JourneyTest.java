package dev.connections.corridor;

import static dev.connections.corridor.CallFixture.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Call;
import dev.connections.TimeSource;
import dev.connections.acme.AcmeClient;
import dev.connections.acme.AcmeConnection;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ApiException;
import dev.connections.error.AuthenticationException;
import dev.connections.error.ConflictException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.NotFoundException;
import dev.connections.error.PermissionException;
import dev.connections.error.RateLimitException;
import dev.connections.error.RefusedException;
import dev.connections.error.SdkException;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.Driver;
import dev.connections.fake.RecordingListener;
import dev.connections.http.CallListener;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.http.TransportFailure;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every call, however it is driven. */
class JourneyTest {
  private final CallFixture fixture = new CallFixture();
  private final List<String> order = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Driver.class)
  void stagesComeInTheirOrder(Driver driver) {
    fixture.transport.onSend(() -> order.add("send")).reply(503, "{}").reply(200, ONE);
    AcmeClient client =
        fixture
            .builder()
            .listener(new RecordingListener(order::add))
            .rateLimiter(
                RateLimiter.delayed(
                    account -> {
                      order.add("limit");
                      return Duration.ZERO;
                    }))
            .credentials(
                Credentials.bearer(
                    () -> {
                      order.add("sign");
                      return Secret.of("k");
                    }))
            .build();

    AcmeConnection read = driver.run(client.api().getConnection("c-1"));

    assertThat(read.id()).contains("c-1");
    assertThat(order)
        .containsExactly(
            "start", "limit", "sign", "sending", "send", "attempt", "retry", "limit", "sign",
            "sending", "send", "attempt", "end");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void safeCallIsSentAgainAfterServerErrorAndBrokenConnection(Driver driver) {
    fixture.transport.reply(503, "").fail(Reason.IO, Delivery.UNKNOWN).reply(200, ONE);

    assertThat(driver.run(get().withResponse()).attempts()).isEqualTo(3);
    assertThat(fixture.time.waits())
        .containsExactly(Duration.ofMillis(125), Duration.ofMillis(250));
    assertThat(fixture.transport.openBodies()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void postIsNeverSentTwiceWithoutAnIdempotencyKey(Driver driver) {
    fixture.transport.fail(Reason.IO, Delivery.UNKNOWN);

    TransportException lost = fails(driver, create(), TransportException.class);

    assertThat(lost.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(lost).hasMessageContaining("It may have been carried out.");
    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void postUnderAnIdempotencyKeyIsSentAgainWithTheSameKey(Driver driver) {
    fixture.transport.fail(Reason.IO, Delivery.UNKNOWN).reply(201, ONE);

    driver.run(create().idempotencyKey("k-1"));

    assertThat(fixture.transport.requests())
        .extracting(request -> request.headers().get("Idempotency-Key"))
        .containsExactly("k-1", "k-1");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void postThatWasCertainlyNotSentIsSentAgain(Driver driver) {
    fixture.transport.fail(Reason.CONNECT, Delivery.NOT_SENT).reply(201, ONE);

    assertThat(driver.run(create()).id()).contains("c-1");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void postIsSentAgainAfter429OnlyWhereTheVendorRefusesBeforeWork(Driver driver) {
    fixture.transport.reply(429, "").reply(204, "").reply(429, "");
    AcmeClient client = fixture.client();

    driver.run(client.api().refresh());
    fails(driver, client.api().createConnection(connection()), RateLimitException.class);

    assertThat(fixture.transport.requests()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void laterAttemptDoesNotMakeAnEarlierOneUnsent(Driver driver) {
    fixture
        .transport
        .fail(Reason.IO, Delivery.UNKNOWN)
        .fail(Reason.CONNECT, Delivery.NOT_SENT)
        .fail(Reason.CONNECT, Delivery.NOT_SENT);

    TransportException lost = fails(driver, delete(), TransportException.class);

    assertThat(lost.reason()).isEqualTo(Reason.CONNECT);
    assertThat(lost.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(lost).hasMessageContaining("It may have been carried out.");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void notFoundAfterALostDeleteMeansThatItWasDeleted(Driver driver) {
    fixture.transport.fail(Reason.IO, Delivery.UNKNOWN).reply(404, "");

    assertThat(driver.run(delete().withResponse()).attempts()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void notFoundAfterADeleteThatCertainlyWasNotSentIsNotFound(Driver driver) {
    fixture.transport.fail(Reason.CONNECT, Delivery.NOT_SENT).reply(404, "");

    assertThat(fails(driver, delete(), NotFoundException.class).delivery())
        .isEqualTo(Delivery.REFUSED);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void forbiddenAfterALostDeleteDoesNotSayThatNothingWasDone(Driver driver) {
    fixture.transport.fail(Reason.IO, Delivery.UNKNOWN).reply(403, "");

    assertThat(fails(driver, delete(), PermissionException.class).delivery())
        .isEqualTo(Delivery.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aConflictOnOurOwnRetryMeansThatTheFirstAttemptStillRuns(Driver driver) {
    fixture.transport.fail(Reason.IO, Delivery.UNKNOWN).reply(409, "").reply(201, ONE);

    driver.run(create().idempotencyKey("k-1"));

    assertThat(fixture.transport.requests()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aConflictThatStaysLeavesTheOutcomeOpen(Driver driver) {
    fixture.transport.fail(Reason.IO, Delivery.UNKNOWN).reply(409, "").reply(409, "");

    assertThat(fails(driver, create().idempotencyKey("k-1"), ConflictException.class).delivery())
        .isEqualTo(Delivery.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aConflictOnTheFirstAttemptIsAConflict(Driver driver) {
    fixture.transport.reply(409, "");

    assertThat(fails(driver, create().idempotencyKey("k-1"), ConflictException.class).delivery())
        .isEqualTo(Delivery.REFUSED);
    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void anOutageUsesTheRetryBudgetUp(Driver driver) {
    AcmeClient client = fixture.client();
    for (int i = 0; i < 50; i++) {
      fixture.transport.reply(503, "").reply(503, "").reply(503, "");
      fails(driver, client.api().getConnection("c-1"), ServerException.class);
    }
    int soFar = fixture.transport.requests().size();
    fixture.transport.reply(503, "");

    fails(driver, client.api().getConnection("c-1"), ServerException.class);

    assertThat(fixture.transport.requests()).hasSize(soFar + 1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void successFillsTheRetryBudgetAgain(Driver driver) {
    AcmeClient client = fixture.client();
    for (int i = 0; i < 200; i++) {
      fixture.transport.reply(503, "").reply(200, ONE);
      for (int good = 0; good < 5; good++) {
        fixture.transport.reply(200, ONE);
      }
      driver.run(client.api().getConnection("c-1"));
      for (int good = 0; good < 5; good++) {
        driver.run(client.api().getConnection("c-1"));
      }
    }

    assertThat(fixture.transport.requests()).hasSize(1_400);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void retryAfterWinsOverBackoff(Driver driver) {
    fixture
        .transport
        .reply(429, Map.of("retry-after", List.of("3")), "")
        .reply(503, Map.of("retry-after", List.of("0")), "")
        .reply(200, ONE);

    driver.run(get());

    assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void waitThatDoesNotFitFailsAtOnceWithTheVendorsOwnError(Driver driver) {
    fixture.transport.reply(429, Map.of("retry-after", List.of("10")), "");

    RateLimitException error = fails(driver, get(), RateLimitException.class);

    assertThat(error.error().retryAfter()).contains(Duration.ofSeconds(10));
    assertThat(fixture.time.waits()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void lastErrorIsThrownWhenAttemptsAreUsedUp(Driver driver) {
    fixture.transport.reply(500, "").reply(502, "").reply(503, "");

    assertThat(fails(driver, get(), ServerException.class).error().status()).isEqualTo(503);
    assertThat(fixture.transport.requests()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void withoutRetriesEveryRequestIsSentOnce(Driver driver) {
    fixture.transport.reply(503, "");
    AcmeClient client = fixture.builder().retryPolicy(RetryPolicy.none()).build();

    fails(driver, client.api().getConnection("c-1"), ServerException.class);

    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void rateLimiterIsAskedOncePerAttemptAndItsWaitIsKept(Driver driver) {
    List<String> accounts = new ArrayList<>();
    AcmeClient client =
        fixture
            .builder()
            .label("t-1")
            .rateLimiter(
                RateLimiter.delayed(
                    account -> {
                      accounts.add(account);
                      return Duration.ofMillis(40);
                    }))
            .build();
    fixture.transport.reply(503, "").reply(200, ONE);

    driver.run(client.api().getConnection("c-1"));

    assertThat(accounts).containsExactly("https://acme.example#t-1", "https://acme.example#t-1");
    assertThat(fixture.time.waits())
        .containsExactly(Duration.ofMillis(40), Duration.ofMillis(125), Duration.ofMillis(40));
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void rateLimitThatDoesNotFitTheDeadlineSendsNothing(Driver driver) {
    AcmeClient client =
        fixture
            .builder()
            .rateLimiter(RateLimiter.delayed(account -> Duration.ofSeconds(10)))
            .build();

    TransportException late =
        fails(driver, client.api().getConnection("c-1"), TransportException.class);

    assertThat(late.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(late.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(fixture.transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void everyAttemptGetsWhatIsLeftOfTheDeadline(Driver driver) {
    fixture
        .transport
        .onSend(() -> fixture.time.pass(Duration.ofSeconds(2)))
        .reply(503, Map.of("retry-after", List.of("1")), "")
        .reply(200, ONE);

    driver.run(get());

    assertThat(fixture.transport.requests())
        .extracting(request -> request.timeout())
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void slowSupplierCountsAgainstTheDeadline(Driver driver) {
    fixture.transport.reply(200, ONE);
    Credentials slow =
        Credentials.bearer(
            () -> {
              fixture.time.pass(Duration.ofSeconds(4));
              return Secret.of("k");
            });

    driver.run(get().credentials(slow));

    assertThat(fixture.transport.onlyRequest().timeout()).isEqualTo(Duration.ofSeconds(6));
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void supplierIsAskedOncePerAttempt(Driver driver) {
    fixture.transport.reply(503, "").reply(200, ONE);

    driver.run(get().credentials(fixture.supplied()));

    assertThat(authorizations())
        .containsExactly("Bearer sk_secret_canary-1", "Bearer sk_secret_canary-2");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void supplierIsAskedAnewOnceAfter401AlsoWithoutRetries(Driver driver) {
    AcmeClient client =
        fixture.builder().retryPolicy(RetryPolicy.none()).credentials(fixture.supplied()).build();
    fixture.transport.reply(401, "").reply(201, ONE).reply(401, "").reply(401, "");

    driver.run(client.api().createConnection(connection()));
    fails(driver, client.api().getConnection("c-1"), AuthenticationException.class);

    assertThat(fixture.asked).isEqualTo(4);
    assertThat(fixture.time.waits()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void askingAnewTakesNoRetryAway(Driver driver) {
    fixture.transport.reply(401, "").reply(503, "").reply(503, "").reply(200, ONE);

    assertThat(driver.run(get().credentials(fixture.supplied()).withResponse()).attempts())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void fixedKeyIsNotShownAgainAfter401(Driver driver) {
    fixture.transport.reply(401, "");

    fails(driver, get(), AuthenticationException.class);

    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void supplierThatFailsSendsNothingAndItsMessageIsNotShown(Driver driver) {
    Credentials broken =
        Credentials.bearer(
            () -> {
              throw new IllegalStateException("could not renew sk_secret_canary");
            });

    RefusedException refused = fails(driver, get().credentials(broken), RefusedException.class);

    assertThat(refused.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(refused)
        .hasMessageContaining("IllegalStateException")
        .hasMessageNotContaining("canary")
        .hasNoCause();
    assertThat(fixture.transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void supplierThatBlocksEndsTheCallAtItsDeadline(Driver driver) {
    CountDownLatch never = new CountDownLatch(1);
    Credentials blocking = Credentials.bearer(() -> Secret.of(String.valueOf(waitFor(never))));
    AcmeClient client = fixture.builder().timeSource(TimeSource.system()).build();
    Call<?> call = client.api().createConnection(connection()).credentials(blocking);

    TransportException late =
        fails(driver, call.timeout(Duration.ofMillis(100)), TransportException.class);

    assertThat(late.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(late.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(late).hasMessageContaining("the supplier of credentials did not answer in time");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void supplierThatGivesNoUsableKeySaysWhatIsWrongWithIt(Driver driver) {
    for (String text : List.of(" ", "canary\n")) {
      Credentials bad = Credentials.bearer(() -> Secret.of(text));

      assertThat(fails(driver, get().credentials(bad), RefusedException.class))
          .hasMessageContaining("the bearer token")
          .hasMessageNotContaining("canary");
    }
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void supplierThatFailsOnARetryDoesNotHideThatTheFirstAttemptWasSent(Driver driver) {
    fixture.transport.reply(503, "");
    Credentials once =
        Credentials.bearer(
            () -> {
              if (fixture.asked++ > 0) {
                throw new IllegalStateException();
              }
              return Secret.of("k");
            });

    ServerException error = fails(driver, delete().credentials(once), ServerException.class);

    assertThat(error.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(error.getSuppressed()).hasOnlyElementsOfType(RefusedException.class);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void listenerSeesNoSecret(Driver driver) {
    RecordingListener listener = new RecordingListener();
    AcmeClient client = fixture.builder().listener(listener).build();
    fixture.transport.reply(503, "{\"message\":\"your key is " + CallFixture.KEY + "\"}");
    fixture.transport.reply(401, "{\"message\":\"bad key " + CallFixture.KEY + "\"}");

    fails(driver, client.api().getConnection("c-1"), AuthenticationException.class);

    assertThat(listener.events()).hasSize(7);
    assertThat(listener.events().toString())
        .contains("bad key ********")
        .doesNotContain(CallFixture.KEY);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void listenerIsToldNumberStatusAndTime(Driver driver) {
    RecordingListener listener = new RecordingListener();
    AcmeClient client = fixture.builder().listener(listener).build();
    fixture
        .transport
        .onSend(() -> fixture.time.pass(Duration.ofMillis(30)))
        .fail(Reason.CONNECT, Delivery.NOT_SENT)
        .reply(200, ONE);

    driver.run(client.api().getConnection("c-1"));

    List<CallListener.Attempt> attempts = listener.events(CallListener.Attempt.class);
    assertThat(attempts).extracting(CallListener.Attempt::number).containsExactly(1, 2);
    assertThat(attempts.get(0).status()).isEmpty();
    assertThat(attempts.get(1).status()).hasValue(200);
    assertThat(attempts.get(1).elapsed()).isEqualTo(Duration.ofMillis(30));
    CallListener.End end = listener.events(CallListener.End.class).get(0);
    assertThat(end.attempts()).isEqualTo(2);
    assertThat(end.elapsed()).isEqualTo(Duration.ofMillis(30 + 125 + 30));
    assertThat(end.failure()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void listenerThatThrowsChangesNothing(Driver driver) {
    fixture.transport.reply(503, "").reply(200, ONE);
    RecordingListener faulty =
        new RecordingListener(
            word -> {
              if (word.equals("attempt")) {
                JourneyTest.<RuntimeException>undeclared(new IOException(word));
              }
              throw new IllegalStateException(word);
            });

    driver.run(fixture.builder().listener(faulty).build().api().getConnection("c-1"));

    assertThat(faulty.events()).hasSize(7);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void readOnlyClientRefusesBeforeSendingAndBeforeAskingAnybody(Driver driver) {
    RecordingListener listener = new RecordingListener();
    AcmeClient client =
        fixture.builder().readOnly().listener(listener).credentials(fixture.supplied()).build();
    fixture.transport.reply(200, ONE);

    RefusedException refused =
        fails(driver, client.api().deleteConnection("c-1"), RefusedException.class);
    driver.run(client.api().getConnection("c-1"));

    assertThat(refused).hasMessageContaining("read-only");
    assertThat(refused.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(fixture.asked).isEqualTo(1);
    assertThat(listener.events(CallListener.Start.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void bodyThatBreaksOffIsReadAgainWhereTheCallIsSafe(Driver driver) {
    fixture.transport.reply(200, Map.of(), broken(new IOException("reset"))).reply(200, ONE);

    assertThat(driver.run(get()).id()).contains("c-1");
    assertThat(fixture.transport.openBodies()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void whatWasReadIsNotLostWhenClosingFails(Driver driver) {
    fixture.transport.reply(200, Map.of(), unclosable(ONE));

    assertThat(driver.run(get()).id()).contains("c-1");
    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void successWhoseBodyBreaksOffWasCarriedOut(Driver driver) {
    fixture.transport.reply(201, Map.of(), broken(new IOException("reset")));

    TransportException lost = fails(driver, create(), TransportException.class);

    assertThat(lost.reason()).isEqualTo(Reason.IO);
    assertThat(lost.delivery()).isEqualTo(Delivery.DONE);
    assertThat(lost).hasMessageContaining("The vendor has carried it out.");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void bodyBreaksOffForTheReasonThatTheTransportGives(Driver driver) {
    for (Reason reason : List.of(Reason.DEADLINE, Reason.CANCELLED, Reason.INTERRUPTED)) {
      fixture.transport.reply(
          201, Map.of(), broken(new TransportFailure(reason, Delivery.UNKNOWN, "why", null)));

      TransportException lost = fails(driver, create(), TransportException.class);

      assertThat(lost.reason()).isEqualTo(reason);
      assertThat(lost.delivery()).isEqualTo(Delivery.DONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aRedirectToAnotherOriginIsAnErrorThatSaysWhy(Driver driver) {
    fixture.transport.reply(302, Map.of("location", List.of("https://evil.example")), "");

    ApiException error = fails(driver, get(), ApiException.class);

    assertThat(error.error().status()).isEqualTo(302);
    assertThat(error).hasMessageContaining("credentials go to baseUrl only");
    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aRedirectWithinTheOriginIsFollowedWhereNothingIsChanged(Driver driver) {
    fixture.transport.reply(301, Map.of("location", List.of("/v2/c-1#top")), "").reply(200, ONE);

    driver.run(get());

    assertThat(fixture.transport.requests().get(1).url()).isEqualTo("https://acme.example/v2/c-1");
    assertThat(authorizations()).hasSize(2).doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aPostIsNeverRedirected(Driver driver) {
    fixture.transport.reply(307, Map.of("location", List.of("/v2")), "");

    fails(driver, create(), ApiException.class);

    assertThat(fixture.transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void redirectsInACircleEnd(Driver driver) {
    for (int i = 0; i <= Redirect.MOST; i++) {
      fixture.transport.reply(302, Map.of("location", List.of("/v1/again")), "");
    }

    assertThat(fails(driver, get(), ApiException.class).error().status()).isEqualTo(302);
    assertThat(fixture.transport.requests()).hasSize(Redirect.MOST + 1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void unreadableReplyWasCarriedOutAndIsNotAskedForAgain(Driver driver) {
    fixture.transport.reply(201, "<html>");

    assertThat(fails(driver, create(), DecodingException.class).delivery())
        .isEqualTo(Delivery.DONE);
    assertThat(fixture.transport.requests()).hasSize(1);
    assertThat(fixture.transport.openBodies()).isZero();
  }

  private Call<AcmeConnection> get() {
    return fixture.client().api().getConnection("c-1");
  }

  private Call<AcmeConnection> create() {
    return fixture.client().api().createConnection(connection());
  }

  private Call<Void> delete() {
    return fixture.client().api().deleteConnection("c-1");
  }

  private List<String> authorizations() {
    return fixture.transport.requests().stream()
        .map(request -> request.headers().get("Authorization"))
        .toList();
  }

  private static AcmeConnection connection() {
    return AcmeConnection.builder().provider("hubspot").build();
  }

  private static InputStream broken(IOException how) {
    return new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        throw how;
      }
    };
  }

  /** As Kotlin throws: the compiler of the listener does not ask whether it is declared. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void undeclared(Throwable what) throws E {
    throw (E) what;
  }

  private static InputStream unclosable(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public void close() throws IOException {
        throw new IOException("reset while closing");
      }
    };
  }

  private static <E extends SdkException> E fails(Driver driver, Call<?> call, Class<E> type) {
    return catchThrowableOfType(type, () -> driver.run(call));
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
