package dev.connections.micrometer;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.Page;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.auth.Credentials;
import dev.connections.http.CallListener;
import dev.connections.http.RateLimiter;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakePolytomic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls to fakes over real sockets, as Micrometer sees them. */
class ObservationListenerTest {
  private final FakePolytomic fake = FakePolytomic.start();
  private final TestObservationRegistry registry = TestObservationRegistry.create();
  private final Recorded recorded = new Recorded();
  private final MeterRegistry meters = new SimpleMeterRegistry();

  ObservationListenerTest() {
    registry
        .observationConfig()
        .observationHandler(recorded)
        .observationHandler(new DefaultMeterObservationHandler(meters));
  }

  @AfterEach
  void stop() {
    fake.close();
    assertThat(registry).doesNotHaveAnyRemainingCurrentObservation();
  }

  @Test
  void aCallIsOneObservationWithAnAttemptAsItsChild() {
    client().api().listConnections().execute();

    CallContext call = only(recorded.calls());
    assertThat(call.getName()).isEqualTo("connections.call");
    assertThat(call.getContextualName()).isEqualTo("polytomic listConnections");
    assertThat(Recorded.tags(call.getLowCardinalityKeyValues()))
        .containsExactlyInAnyOrder(
            "connections.vendor=polytomic",
            "connections.operation=listConnections",
            "connections.outcome=success");
    assertThat(Recorded.tags(call.getHighCardinalityKeyValues()))
        .containsExactly("connections.attempts=1");
    assertThat(call.getError()).isNull();

    AttemptContext attempt = only(recorded.attempts());
    assertThat(contextOf(attempt)).isSameAs(call);
    assertThat(registry)
        .hasObservationWithNameEqualTo("http.client.request.duration")
        .that()
        .hasBeenStarted()
        .hasBeenStopped();
  }

  @Test
  void anAttemptIsNamedAsOpenTelemetryNamesARequestOfAnHttpClient() {
    client().get(ConnectionRef.parse("polytomic:eu/" + id())).execute();

    AttemptContext attempt = only(recorded.attempts());
    assertThat(attempt.getName()).isEqualTo("http.client.request.duration");
    assertThat(attempt.getContextualName()).isEqualTo("GET /api/connections/{id}");
    assertThat(Recorded.tags(attempt.getLowCardinalityKeyValues()))
        .containsExactlyInAnyOrder(
            "http.request.method=GET",
            "http.response.status_code=200",
            "error.type=none",
            "connections.vendor=polytomic",
            "connections.operation=getConnection",
            "connections.outcome=success",
            "connections.attempt=1");
    assertThat(Recorded.tags(attempt.getHighCardinalityKeyValues()))
        .containsExactlyInAnyOrder(
            "server.address=127.0.0.1",
            "server.port=" + fake.url().getPort(),
            "url.scheme=http",
            "url.template=/api/connections/{id}");
    assertThat(attempt.getRemoteServiceName()).isEqualTo("polytomic");
  }

  @Test
  void aRetryIsAnEventOfTheCallAndEachAttemptAChild() {
    fake.enqueue(Answer.of(429).header("Retry-After", "0"));

    client().api().listConnections().execute();

    assertThat(recorded.attempts())
        .extracting(attempt -> tag(attempt, "http.response.status_code"))
        .containsExactly("429", "200");
    assertThat(recorded.attempts())
        .extracting(attempt -> tag(attempt, "error.type"))
        .containsExactly("429", "none");
    assertThat(recorded.attempts())
        .extracting(attempt -> tag(attempt, "connections.attempt"))
        .containsExactly("1", "2");
    assertThat(recorded.attempts())
        .allSatisfy(attempt -> assertThat(contextOf(attempt)).isSameAs(recorded.calls().get(0)));
    assertThat(recorded.events())
        .containsExactly("connections.call.retry retry: rate_limit, again in 0 ms");
    assertThat(tag(only(recorded.calls()), "connections.outcome")).isEqualTo("success");
  }

  @Test
  void aFailedCallHasItsErrorAndItsOutcome() {
    fails(() -> client().get(ConnectionRef.parse("polytomic:eu/none")).execute());

    CallContext call = only(recorded.calls());
    assertThat(tag(call, "connections.outcome")).isEqualTo("not_found");
    assertThat(call.getError()).hasMessage("not_found").hasNoCause();
    assertThat(tag(only(recorded.attempts()), "error.type")).isEqualTo("404");
  }

  @Test
  void anAttemptWithoutAReplyHasNoStatus() {
    fake.enqueue(Answer.dropAfterRequest(), Answer.dropAfterRequest(), Answer.dropAfterRequest());

    fails(() -> client().list().toList());

    AttemptContext attempt = recorded.attempts().get(0);
    assertThat(tag(attempt, "http.response.status_code")).isEqualTo("none");
    assertThat(tag(attempt, "error.type")).isEqualTo("io");
  }

  @Test
  void aCallIsAChildOfWhatIsCurrentWhereItStarts() {
    Observation parent = Observation.start("job", registry);

    parent.scoped(() -> client().list().toList());
    parent.stop();

    assertThat(contextOf(only(recorded.calls()))).isSameAs(parent.getContext());
  }

  @Test
  void asynchronousCallsAreChildrenOfWhatIsCurrentWhereTheFirstOneStarts() {
    try (FakeActiveCampaign account = FakeActiveCampaign.start();
        ActiveCampaignClient client = campaign(account)) {
      for (int i = 0; i < 101; i++) {
        account.add(row(i));
      }
      Observation parent = Observation.start("job", registry);

      CompletableFuture<Page<Connection>> second =
          parent.scoped(
              () ->
                  client
                      .list()
                      .firstPage()
                      .executeAsync()
                      .thenCompose(page -> page.next().orElseThrow().executeAsync()));
      second.join();
      parent.stop();

      assertThat(recorded.calls()).hasSize(2);
      assertThat(recorded.calls())
          .allSatisfy(call -> assertThat(contextOf(call)).isSameAs(parent.getContext()));
      assertThat(recorded.attempts())
          .extracting(ObservationListenerTest::contextOf)
          .containsExactlyElementsOf(recorded.calls());
    }
  }

  @Test
  void aCancelledCallEndsItsObservations() throws InterruptedException {
    fake.enqueue(Answer.silence());

    client().api().listConnections().executeAsync().cancel(true);

    assertThat(tag(recorded.ended(), "connections.outcome")).isEqualTo("cancelled");
    assertThat(tag(only(recorded.attempts()), "error.type")).isEqualTo("cancelled");
  }

  @Test
  void driftIsAnEventThatNamesNoMember() {
    fake.enqueue(Answer.json(200, Json.parse("{\"data\":[{\"id\":\"1\",\"canary\":1}]}")));

    client().api().listConnections().execute();

    assertThat(recorded.events())
        .containsExactly("connections.call.drift drift: unknown_member PolytomicConnection");
  }

  @Test
  void timersCarryTheTagsOfTheConventions() {
    fake.enqueue(Answer.of(429).header("Retry-After", "0"));

    client().api().listConnections().execute();

    assertThat(
            meters
                .get("http.client.request.duration")
                .tag("http.response.status_code", "429")
                .tag("connections.operation", "listConnections")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(meters.get("connections.call").tag("connections.outcome", "success").timer().count())
        .isEqualTo(1);
    assertThat(meters.get("connections.call.retry").counter().count()).isEqualTo(1);
  }

  @Test
  void nothingSecretAndNothingOfACustomerReachesABackend() {
    PolytomicClient client = client("canary-key", "canary-label");
    ConnectionRef ref = ConnectionRef.parse("polytomic:canary-label/canary-id");
    fake.enqueue(
        Answer.json(
            422,
            Json.parse(
                "{\"key\":\"canary\",\"message\":\"canary-key\",\"metadata\":{\"x\":\"canary\"}}")),
        Answer.of(200, "text/html", "<html>canary"),
        Answer.json(200, Json.parse("{\"data\":{\"id\":\"canary\",\"canary-member\":\"canary\"}}")),
        Answer.of(200, "application/json", "{\"data\":[{\"id\":\"canary").truncated());

    fails(() -> client.get(ref).execute());
    fails(() -> client.get(ref).execute());
    client.get(ref).execute();
    fails(() -> client.list().toList());
    fails(
        () ->
            client
                .api()
                .raw("POST", "/canary/{id}", "canary-id")
                .query("canary", "canary")
                .body(Json.of(Map.of("canary", "canary")))
                .execute());

    assertThat(recorded.calls()).hasSize(5);
    assertThat(recorded.texts()).isNotEmpty().noneMatch(text -> text.contains("canary"));
  }

  @Test
  void aConventionOfTheUsersReplacesOurs() {
    ObservationListener listener =
        ObservationListener.of(registry)
            .callConvention(new TenantConvention())
            .attemptConvention(
                new AttemptConvention() {
                  @Override
                  public String getName() {
                    return "vendor.request";
                  }
                });

    client(listener, fake.apiKey(), "eu").list().toList();

    assertThat(tag(only(recorded.calls()), "tenant")).isEqualTo("eu");
    assertThat(only(recorded.attempts()).getName()).isEqualTo("vendor.request");
  }

  @Test
  void aConventionThatTheRegistryHasReplacesOurs() {
    registry.observationConfig().observationConvention(new ForAllCalls());

    client().list().toList();

    assertThat(only(recorded.calls()).getName()).isEqualTo("vendor.call");
  }

  @Test
  void aRegistryThatObservesNothingCostsNoObservation() {
    client(ObservationListener.of(ObservationRegistry.NOOP), fake.apiKey(), "eu").list().toList();

    assertThat(recorded.calls()).isEmpty();
  }

  private static void fails(ThrowingCallable call) {
    assertThat(catchThrowable(call)).isNotNull();
  }

  private PolytomicClient client() {
    return client(fake.apiKey(), "eu");
  }

  private PolytomicClient client(String key, String label) {
    return client(ObservationListener.of(registry), key, label);
  }

  private PolytomicClient client(CallListener listener, String key, String label) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(key))
        .baseUrl(fake.url())
        .label(label)
        .listener(listener)
        .build();
  }

  private ActiveCampaignClient campaign(FakeActiveCampaign account) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(account.apiToken()))
        .baseUrl(account.url())
        .rateLimiter(RateLimiter.delayed(any -> Duration.ZERO))
        .listener(ObservationListener.of(registry))
        .build();
  }

  private String id() {
    return fake.connections().get(0).at("/id").asText();
  }

  private static Json row(int number) {
    return Json.of(Map.of("id", "c-" + number, "service", "s", "externalid", "e-" + number));
  }

  private static <T> T only(List<T> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static @Nullable Object contextOf(Observation.Context child) {
    ObservationView parent = child.getParentObservation();
    return parent == null ? null : parent.getContextView();
  }

  private static String tag(Observation.Context context, String key) {
    return context.getAllKeyValues().stream()
        .filter(tag -> tag.getKey().equals(key))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static final class ForAllCalls extends CallConvention
      implements GlobalObservationConvention<CallContext> {
    @Override
    public String getName() {
      return "vendor.call";
    }
  }
}
