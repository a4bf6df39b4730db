package dev.connections.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.AuthenticationException;
import dev.connections.error.Delivery;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException;
import dev.connections.http.RetryPolicy;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.ConnectResult;
import dev.connections.structural.model.DemoSessionResponse;
import dev.connections.structural.model.PropagateRequest;
import dev.connections.structural.model.TransformRequest;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.RecordedRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The traps of facts/structural.md, section 6, in their order. */
class StructuralTrapsTest {
  private final FakeStructural fake = FakeStructural.start();
  private final StructuralClient client = client(fake.apiKey());
  private final StructuralApi api = client.api();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void aConnectWhoseReplyIsLostIsNotSentAgain() {
    fake.enqueue(Answer.dropAfterRequest());

    TransportException e =
        catchThrowableOfType(
            TransportException.class,
            () -> api.connectPlatform(ConnectRequest.of("procore")).execute());

    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(fake.requests()).hasSize(1);
  }

  // A platform that is being seeded is not listed, so asking the list would prove nothing.
  @Test
  void theListIsNoProofThatAConnectFailed() {
    fake.add(Json.of(Map.of("platform", "dynamics", "status", "seeding")));
    fake.enqueue(Answer.dropAfterRequest());

    TransportException e =
        catchThrowableOfType(
            TransportException.class,
            () -> api.connectPlatform(ConnectRequest.of("dynamics")).execute());

    assertThat(client.list()).extracting(c -> c.provider()).containsExactly("procore");
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(fake.requests())
        .extracting(RecordedRequest::method)
        .as("the connect itself asks no list")
        .containsExactly("POST", "GET");
  }

  @Test
  void everyRequestButAGetDeclaresJsonEvenWithoutABody() {
    api.connectPlatform(ConnectRequest.of("procore")).execute();
    api.propagate(propagate()).execute();
    api.transform(TransformRequest.of("procore", "dynamics", "payment", Json.of(Map.of())))
        .execute();
    api.createDemoSession().execute();
    api.raw("POST", "/demo/session").execute();
    api.deleteDemoSession().execute();

    assertThat(fake.requests())
        .hasSize(6)
        .allSatisfy(sent -> assertThat(sent.header("Content-Type")).contains("application/json"));
    assertThat(fake.requests().get(3).body()).isEmpty();
    assertThat(fake.requests().get(5).body()).isEmpty();
  }

  @Test
  void aGetDeclaresNoContent() {
    api.getConnections().execute();

    assertThat(fake.requests().get(0).header("Content-Type")).isEmpty();
  }

  @Test
  void ok200AndCreated201AndNoContent204AreAllSuccess() {
    assertThat(status(api.getConnections())).isEqualTo(200);
    assertThat(status(api.createDemoSession())).isEqualTo(201);
    assertThat(status(api.deleteDemoSession())).isEqualTo(204);
  }

  @Test
  void dataIsAnObjectOrAnArrayAndATransformHasNoEnvelope() {
    fake.enqueue(
        json("{\"data\":{\"connections\":[{\"platform\":\"procore\"}]}}"),
        json("{\"data\":[{\"id\":\"1\"}]}"),
        json("{\"canonical\":{\"a\":1},\"data\":{\"b\":2},\"metadata\":{\"source\":\"procore\"}}"));

    assertThat(api.getConnections().execute().data().connections()).hasSize(1);
    assertThat(api.getObjects("procore", "payment").execute().data()).hasSize(1);
    assertThat(
            api.transform(TransformRequest.of("procore", "dynamics", "payment", Json.of(Map.of())))
                .execute()
                .data())
        .contains(Json.of(Map.of("b", 2)));
  }

  @Test
  void aPlatformThatIsNotKnownYetIsSentAndReadAndItsStatusKept() {
    fake.enqueue(json("{\"data\":{\"platform\":\"sage\",\"status\":\"queued\"}}"));

    ConnectResult result = api.connectPlatform(ConnectRequest.of("sage")).execute().data();

    assertThat(fake.requests().get(0).body()).isEqualTo("{\"platform\":\"sage\"}");
    assertThat(result.platform().orElseThrow()).hasToString("sage");
    assertThat(result.platform().orElseThrow().isKnown()).isFalse();
    assertThat(result.status().orElseThrow()).hasToString("queued");
  }

  @Test
  void entitiesAreAnOpenMap() {
    fake.enqueue(json("{\"data\":{\"entities\":{\"permits\":3,\"projects\":1}}}"));

    assertThat(api.connectPlatform(ConnectRequest.of("procore")).execute().data().entities())
        .containsExactly(Map.entry("permits", 3L), Map.entry("projects", 1L));
  }

  @Test
  void everyMemberOfAReplyMayBeAbsent() {
    fake.enqueue(
        json("{\"data\":{\"connections\":[{}]}}"),
        json("{\"data\":{}}"),
        json("{\"data\":[{}]}"),
        json("{\"data\":{}}"),
        json("{}"));

    assertThat(api.getConnections().execute().data().connections().get(0).status()).isEmpty();
    assertThat(api.connectPlatform(ConnectRequest.of("procore")).execute().data().status())
        .isEmpty();
    assertThat(api.getObjects("procore", "payment").execute().data().get(0).mappings()).isEmpty();
    assertThat(api.getHealth().execute().data().status()).isEmpty();
    assertThat(
            api.transform(TransformRequest.of("procore", "dynamics", "payment", Json.of(Map.of())))
                .execute()
                .metadata())
        .isEmpty();
  }

  @Test
  void theKeyOfADemoSessionIsToldAndNeverPrinted() {
    ApiResponse<DemoSessionResponse> response = api.createDemoSession().withResponse().execute();

    Secret key = response.value().data().apiKey().orElseThrow();
    assertThat(key.reveal()).startsWith("sk_demo_");
    assertThat(response.toString() + response.value() + response.value().data() + key)
        .doesNotContain(key.reveal());
  }

  @Test
  void theKeyDiesWithItsSession() {
    api.deleteDemoSession().execute();

    assertThat(
            catchThrowableOfType(
                    AuthenticationException.class, () -> api.getConnections().execute())
                .error()
                .code())
        .contains("AUTHENTICATION_ERROR");
  }

  @Test
  void theRequestIdIsReadFromTheHeaderWhenTheBodyIsNoJson() {
    fake.enqueue(Answer.of(500, "text/html", "<html>oops</html>").header("X-Request-ID", "req_9"));

    ServerException e =
        catchThrowableOfType(
            ServerException.class,
            () -> api.connectPlatform(ConnectRequest.of("procore")).execute());

    assertThat(e.error().requestId()).contains("req_9");
    assertThat(e).hasMessageContaining("[request id req_9]").message().doesNotContain("<html>");
  }

  private static PropagateRequest propagate() {
    return PropagateRequest.builder()
        .entityType("payment")
        .format("canonical")
        .canonicalId("paym_000000000001")
        .data(Map.of("notes", "n"))
        .build();
  }

  private static int status(Call<?> call) {
    return call.withResponse().execute().status();
  }

  private static Answer json(String body) {
    return Answer.of(200, "application/json", body);
  }

  private StructuralClient client(String key) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer(key))
        .baseUrl(fake.url())
        .retryPolicy(RetryPolicy.standard().delays(Duration.ZERO, Duration.ZERO))
        .build();
  }
}
