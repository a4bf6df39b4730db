package dev.connections.polytomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ApiResponse;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.Owner;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.NotFoundException;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolytomicClientTest {
  private static final String ID = "248df4b7-aa70-47b8-a036-33ac447e668d";

  private final FakePolytomic fake = FakePolytomic.start();
  private final PolytomicClient client = builder().build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void theConnectionIsMappedWhole() {
    Connection connection = client.list().toList().get(0);

    assertThat(connection.ref()).hasToString("polytomic/" + ID);
    assertThat(connection.name()).contains("My Postgres Connection");
    assertThat(connection.provider()).isEqualTo("postgresql");
    assertThat(connection.owner()).contains(Owner.of(ID));
    assertThat(connection.status().state()).isEqualTo(State.CONNECTED);
    assertThat(connection.status().word()).isEqualTo("healthy");
  }

  @Test
  void theConfigurationIsReadableAndNeverPrinted() {
    fake.enqueue(json("{\"data\":[{\"id\":\"1\",\"configuration\":{\"password\":\"canary\"}}]}"));

    PolytomicConnection source =
        client.list().toList().get(0).source(PolytomicConnection.class).orElseThrow();

    assertThat(source.configuration().map(c -> c.at("/password").asText())).contains("canary");
    assertThat(source.toString() + source.configuration()).doesNotContain("canary");
  }

  @Test
  void basicCredentialsAreOrganisationAndKey() {
    try (PolytomicClient basic =
        builder()
            .credentials(Credentials.basic(fake.organizationId(), fake.partnerKey()))
            .build()) {
      assertThat(basic.list()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "status":"healthy","status_error":"old"        | CONNECTED
          "status":"new","auth_url":"https://x"          | PENDING
          "status":"failed","status_error":"no password" | ERROR
          "status":"failed","status_error":" "           | UNKNOWN
          "status":"failed"                              | UNKNOWN
          "status":null                                  | UNKNOWN
          """)
  void theStateIsWhatTheVendorSays(String members, State state) {
    assertThat(listed(members).status().state()).isEqualTo(state);
  }

  @Test
  void anErrorKeepsItsWordAndItsReason() {
    assertThat(listed("\"status\":\"failed\",\"status_error\":\"no password\"").status())
        .isEqualTo(ConnectionStatus.of(State.ERROR, "failed", "no password"));
  }

  @Test
  void aBlankOrganisationIsNoOwner() {
    assertThat(listed("\"organization_id\":\" \"").owner()).isEmpty();
  }

  @Test
  void theTimesOfTheVendorAreOurs() {
    Connection connection =
        listed("\"created_at\":\"2025-02-01T10:00:00Z\",\"updated_at\":\"2025-02-02T00:00:00Z\"");

    assertThat(connection.createdAt()).contains(Instant.parse("2025-02-01T10:00:00Z"));
    assertThat(connection.updatedAt()).contains(Instant.parse("2025-02-02T00:00:00Z"));
  }

  @Test
  void aSharedCopyNamesWhatItIsACopyOf() {
    assertThat(listed("\"parent_connection_id\":\"7\"").attributes())
        .containsExactly(Map.entry("parent_connection_id", Json.of("7")));
    assertThat(listed("\"name\":\"n\"").attributes()).isEmpty();
  }

  @Test
  void nullIsAnEmptyList() {
    fake.enqueue(json("{\"data\":null}"));

    assertThat(client.list().toList()).isEmpty();
  }

  @Test
  void nullIsNoConnection() {
    fake.enqueue(json("{\"data\":null}"));

    assertThat(catchThrowableOfType(DecodingException.class, () -> get("x")).delivery())
        .isEqualTo(Delivery.DONE);
  }

  @Test
  void anUnknownIdIsNotFound() {
    assertThat(catchThrowableOfType(NotFoundException.class, () -> get("nobody")))
        .hasMessageStartingWith("polytomic getConnection failed: HTTP 404");
  }

  @Test
  void aServerErrorKeepsKeyMessageAndMetadata() {
    fake.enqueue(
        Answer.of(
            500,
            "application/json",
            "{\"key\":\"k\",\"message\":\"m\",\"metadata\":{\"a\":1},\"status\":500}"));

    ApiError error = listFails();

    assertThat(error.kind()).isEqualTo(ApiError.Kind.SERVER);
    assertThat(error.code()).contains("k");
    assertThat(error.detail()).contains("m");
    assertThat(error.extensions()).containsOnlyKeys("metadata");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"type":"sync","name":"nightly"} | used by sync nightly
          {"type":"sync"}                  | used by sync
          {"name":"nightly"}               | used by something nightly
          {}                               | used by something
          """)
  void whatStandsInTheWayIsNamedAsFarAsItIsKnown(String user, String detail) {
    fake.enqueue(Answer.of(422, "application/json", "{\"metadata\":{\"used_by\":[" + user + "]}}"));

    assertThat(listFails().issues().get(0).detail()).contains(detail);
  }

  @Test
  void anErrorInPlainTextIsItsDetail() {
    fake.enqueue(Answer.of(504, "text/plain", "upstream timed out"));

    assertThat(listFails().detail()).contains("upstream timed out");
  }

  @Test
  void aFailureOfTheServerIsRetriedWhereNothingIsChanged() {
    fake.enqueue(Answer.of(502, "text/html", "<html>bad gateway</html>"));

    ApiResponse<Connection> response =
        client.get(ConnectionRef.parse("polytomic/" + ID)).withResponse().execute();

    assertThat(response.attempts()).isEqualTo(2);
  }

  @Test
  void aLoginPageIsNotCalledANetworkError() {
    fake.enqueue(Answer.htmlPage());

    assertThatThrownBy(() -> client.list().toList())
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("HTML page");
  }

  @Test
  void everyRequestSaysItsVersionAndWhoItIs() {
    client.list().toList();

    assertThat(fake.requests().get(0).header("X-Polytomic-Version")).contains("2025-09-18");
    assertThat(fake.requests().get(0).header("User-Agent").orElseThrow())
        .matches("connections-java/\\d.*");
  }

  @Test
  void anIdempotencyKeyIsRefusedWhereTheVendorTakesNone() {
    assertThatThrownBy(() -> client.api().listConnections().idempotencyKey("k"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListWithoutSourceEqualsTheOneWithIt() {
    assertThat(client.list().withoutSource().toList()).isEqualTo(client.list().toList());
    assertThat(client.list().withoutSource().toList().get(0).source(PolytomicConnection.class))
        .isEmpty();
  }

  private Connection listed(String members) {
    fake.enqueue(json("{\"data\":[{\"id\":\"1\"," + members + "}]}"));
    return client.list().toList().get(0);
  }

  private Connection get(String id) {
    return client.get(ConnectionRef.of(PolytomicClient.VENDOR, id)).execute();
  }

  private ApiError listFails() {
    PolytomicClient once = client.derive(b -> b.retryPolicy(RetryPolicy.none()));
    return catchThrowableOfType(ApiException.class, () -> once.list().toList()).error();
  }

  private PolytomicClient.Builder builder() {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url())
        .retryPolicy(RetryPolicy.standard().delays(Duration.ZERO, Duration.ZERO));
  }

  private static Answer json(String body) {
    return Answer.of(200, "application/json", body);
  }
}
