package dev.connections.polytomic;

import static dev.connections.polytomic.Account.ID;
import static dev.connections.polytomic.Account.REF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.Page;
import dev.connections.auth.Secret;
import dev.connections.error.ApiException;
import dev.connections.error.ConflictException;
import dev.connections.error.DecodingException;
import dev.connections.error.ServerException;
import dev.connections.error.ValidationException;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyContract;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.ConnectionProxyResponse;
import dev.connections.polytomic.model.PolytomicConnectRequest;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicConnectionType;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import dev.connections.testing.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oddities that break a naive client, in the order of the fact sheet; each has its rule. */
class PolytomicOdditiesTest {
  private static final Json SETTINGS = Json.of(Map.of("hostname", "db.example.test"));
  private static final PolytomicUpdateConnectionRequest UPDATE =
      PolytomicUpdateConnectionRequest.of("Renamed", SETTINGS);
  private static final PolytomicConnectRequest SESSION =
      PolytomicConnectRequest.of("New", "https://app.example.test/back");

  private final Account account = new Account();
  private final PolytomicApi api = account.api;

  @AfterEach
  void close() {
    account.close();
  }

  // 1
  @Test
  void aListOrMapThatIsNullIsEmpty() {
    String body = "{\"data\":null}";
    account.answers(body, body, body, body, body, body);

    assertThat(api.listConnectionTypes().execute().data()).isEmpty();
    assertThat(api.listConnections().execute().data()).isEmpty();
    assertThat(api.listSharedConnections(ID).execute().data()).isEmpty();
    assertThat(api.listPartnerSharedConnections(ID, ID).execute().data()).isEmpty();
    assertThat(api.getParameterValues(ID).execute().data()).isEmpty();
    assertThat(api.getSchemaRecords(ID, "empty").execute().data()).isEmpty();
  }

  // 1
  @Test
  void aNullInsideIsEmptyOrAbsent() {
    account.answers(
        "{\"data\":[{\"id\":\"1\",\"type\":{\"operations\":null},\"configuration\":null,"
            + "\"policies\":null,\"api_calls_last_24_hours\":null,\"created_at\":null}]}",
        "{\"data\":{\"f\":{\"values\":null}}}",
        "{\"data\":{\"status\":200,\"headers\":null}}",
        "{\"data\":{\"inheritedBase\":{\"lockedHeaders\":null,\"lockedQuery\":null},"
            + "\"requestContract\":{\"allowedMethods\":null,\"blockedRequestHeaders\":null,"
            + "\"blockedResponseHeaders\":null,\"bodyTypes\":null,\"queryModes\":null,"
            + "\"queryValueTypes\":null}}}");

    PolytomicConnection connection = api.listConnections().execute().data().get(0);
    assertThat(connection.type().orElseThrow().operations()).isEmpty();
    assertThat(connection.configuration()).isEmpty();
    assertThat(connection.policies()).isEmpty();
    assertThat(api.getParameterValues(ID).execute().data().values())
        .allSatisfy(parameter -> assertThat(parameter.values()).isEmpty());
    assertThat(proxied().execute().data().headers()).isEmpty();
    ConnectionProxyContract contract =
        api.getConnectionProxyInfo(ID).execute().data().requestContract().orElseThrow();
    assertThat(
            List.of(
                contract.allowedMethods(),
                contract.blockedRequestHeaders(),
                contract.blockedResponseHeaders(),
                contract.bodyTypes(),
                contract.queryModes(),
                contract.queryValueTypes()))
        .allSatisfy(words -> assertThat(words).isEmpty());
  }

  // 2
  @Test
  void noMemberOfAReplyIsRequiredNotEvenTheId() {
    account.answers("{\"data\":{}}");

    assertThat(api.getConnection(ID).execute().data())
        .isEqualTo(PolytomicConnection.builder().build());
  }

  // 2
  @Test
  void aConnectionWithoutAnIdFailsAloneInTheList() {
    account.answers("{\"data\":[{\"id\":\"1\"},{\"name\":\"nobody\"},{\"id\":\"3\"}]}");

    Page<Connection> page = account.client.list().firstPage().execute();

    assertThat(page.items()).extracting(c -> c.ref().id()).containsExactly("1", "3");
    assertThat(page.failures())
        .singleElement()
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.pointer()).isEqualTo("/data/1/id"));
  }

  // 3
  @Test
  void whatIsChangedByHandHasToReplaceTheMask() {
    Json read = api.getConnection(ID).execute().data().configuration().orElseThrow();
    assertThat(read.at("/password").asText()).isEqualTo("********");
    Map<String, Json> edited = new LinkedHashMap<>(read.asMap());
    edited.put("password", Json.of("new"));

    api.updateConnection(ID, PolytomicUpdateConnectionRequest.of("n", Json.of(edited))).execute();

    assertThat(account.fake.connections().get(0).at("/configuration/password"))
        .isEqualTo(Json.of("new"));
  }

  // 4
  @Test
  void anUpdateSendsWhatItWasGivenAndAddsNothing() {
    api.updateConnection(ID, UPDATE).execute();

    assertThat(account.last().body())
        .isEqualTo("{\"name\":\"Renamed\",\"configuration\":" + SETTINGS + "}");
  }

  // 4
  @Test
  void anUpdateThatTheSystemOfTheCustomerRefusesIsAValidationError() {
    Json wrong = Json.of(Map.of("password", "wrong"));
    PolytomicUpdateConnectionRequest.Builder update =
        PolytomicUpdateConnectionRequest.builder().name("n").configuration(wrong);

    ValidationException e =
        catchThrowableOfType(
            ValidationException.class, () -> api.updateConnection(ID, update.build()).execute());
    api.updateConnection(ID, update.validate(false).build()).execute();

    assertThat(e.error().status()).isEqualTo(422);
    assertThat(e).hasMessageNotContaining("wrong");
    assertThat(account.fake.connections().get(0).at("/configuration")).isEqualTo(wrong);
  }

  // 4
  @Test
  void anUpdateMayTakeTwoMinutesSinceItReachesTheSystemOfTheCustomer() {
    AtomicInteger turn = new AtomicInteger();
    RateLimiter slow =
        RateLimiter.delayed(key -> Duration.ofSeconds(turn.incrementAndGet() == 1 ? 110 : 0));

    account.client.derive(b -> b.rateLimiter(slow)).api().updateConnection(ID, UPDATE).execute();

    assertThat(account.time.waited()).isEqualTo(Duration.ofSeconds(110));
  }

  // 5
  @Test
  void everyCallNamesTheVersionWhoseShapesItReads() {
    api.listConnections().execute();
    api.updateConnection(ID, UPDATE).execute();
    api.raw("GET", "/api/connections/{id}", ID).execute();
    account.client.refreshSchemas(REF).execute();
    account.client.verify(REF).execute();
    api.deleteConnection(ID).execute();

    assertThat(account.fake.requests())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            request ->
                assertThat(request.headers().get("X-Polytomic-Version"))
                    .containsExactly("2025-09-18"));
  }

  // 5
  @Test
  void theShapeOfAnOlderVersionIsNotTakenForAnEmptyReply() {
    account.answers("{\"error\":\"\",\"result\":{\"id\":\"1\"}}");

    DecodingException e =
        catchThrowableOfType(DecodingException.class, () -> api.getConnection(ID).execute());

    assertThat(e).hasMessageContaining("data");
  }

  // 6
  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql", "mysql", "snowflake", "bigquery", "redshift", "salesforce", "hubspot",
        "googlesheets", "s3", "csv", "shopify", "stripe", "webhook", "nothing"
      })
  void theSchemaOfATypeIsKeptToTheLetter(String type) throws IOException {
    String wire = wire("/api/connection_types/" + type);

    Json schema = api.getConnectionTypeSchema(type).execute();

    assertThat(schema).hasToString(wire);
    assertThat(Json.parse(schema.toString())).isEqualTo(schema);
  }

  // 6
  @ParameterizedTest
  @ValueSource(strings = {"true", "[]", "{\"additionalProperties\":false,\"type\":[\"a\",null]}"})
  void aSchemaMayBeAnyJson(String schema) {
    account.fake.addConnectionType(Json.parse("{\"id\":\"odd\"}"), Json.parse(schema));

    assertThat(api.getConnectionTypeSchema("odd").execute()).isEqualTo(Json.parse(schema));
  }

  // 7
  @Test
  void thePathOfConnectKeepsItsTrailingSlash() {
    api.connect(SESSION).execute();

    assertThat(account.sent()).containsExactly("POST /api/connections/connect/");
  }

  // 7
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRedirectedPostIsNotFollowed(int status) {
    account.fake.enqueue(Answer.of(status).header("Location", "/api/connections"));

    ApiException e = catchThrowableOfType(ApiException.class, () -> api.connect(SESSION).execute());

    assertThat(e.error().status()).isEqualTo(status);
    assertThat(account.sent()).hasSize(1);
  }

  // 8
  @Test
  void aFailureBehindTheProxyIsReadFromTheReply() {
    account.fake.upstreamAnswers(Json.parse("{\"status\":502,\"body\":{\"error\":\"down\"}}"));

    assertThat(proxied().execute().data())
        .satisfies(result -> assertThat(result.status()).contains(502L))
        .satisfies(
            result ->
                assertThat(result.body().map(body -> body.at("/error").asText())).contains("down"));
  }

  // 9
  @ParameterizedTest
  @CsvSource({"200,''", "200,{}", "204,''", "202,''", "202,{}"})
  void whereNothingIsPromisedNothingIsNeeded(int status, String body) {
    List<Call<Void>> calls =
        List.of(
            api.deleteConnection(ID),
            api.testConnection(PolytomicTestConnectionRequest.of("mysql", SETTINGS)),
            api.refreshSchemas(ID));
    for (Call<Void> call : calls) {
      account.fake.enqueue(
          body.isEmpty() ? Answer.of(status) : Answer.of(status, "application/json", body));
      assertThat(call.withResponse().execute().status()).isEqualTo(status);
    }
  }

  // 10
  @Test
  void aConnectionThatSomebodyHasToAuthorizeSaysWhere() {
    PolytomicConnection created =
        api.createConnection(
                PolytomicCreateConnectionRequest.of("CRM", "hubspot", Json.of(Map.of())))
            .execute()
            .data();

    assertThat(created.saved()).contains(false);
    assertThat(created.authCode()).isPresent();
    ConnectionRef ref = ConnectionRef.of(PolytomicClient.VENDOR, created.id().orElseThrow());
    assertThat(account.client.get(ref).execute().status().state()).isEqualTo(State.UNKNOWN);
    account.fake.authorize(created.authUrl().map(Secret::reveal).orElseThrow());
    assertThat(account.client.get(ref).execute().status().state()).isEqualTo(State.CONNECTED);
  }

  // 10
  @Test
  void anEmptyAuthUrlIsNothingToWaitFor() {
    account.answers("{\"data\":{\"id\":\"1\",\"status\":\"new\",\"auth_url\":\"\"}}");

    assertThat(account.client.get(REF).execute().status().state()).isEqualTo(State.UNKNOWN);
  }

  // 11
  @Test
  void bothStylesOfNamesAreReadAndWritten() {
    PolytomicConnectionType type = api.listConnectionTypes().execute().data().get(0);
    assertThat(type.logoUrl()).isPresent();
    assertThat(type.configurationForm().orElseThrow().jsonschema()).isPresent();
    assertThat(type.envConfig()).isPresent();
    assertThat(type.initialConfiguration()).isPresent();
    assertThat(type.unknown()).isEmpty();

    assertThat(api.getConnectionProxyInfo(ID).execute().data().unknown()).isEmpty();
    assertThat(proxied().execute().data().unknown()).isEmpty();
    assertThat(api.getConnection(ID).execute().data().unknown()).isEmpty();

    api.executeConnectionProxy(
            ID,
            ConnectionProxyRequest.of(
                ConnectionProxyCall.builder()
                    .method("GET")
                    .path("/v3")
                    .rawQuery(Secret.of("a=b"))
                    .build()))
        .execute();
    assertThat(account.last().body()).contains("\"rawQuery\":\"a=b\"");
  }

  // 12
  @Test
  void deletingWhatUsesAConnectionHasToBeAskedFor() {
    account.fake.useBy(ID, Json.parse("{\"id\":\"s\",\"type\":\"sync\",\"name\":\"nightly\"}"));

    assertThat(
            catchThrowableOfType(
                ValidationException.class, () -> api.deleteConnection(ID).execute()))
        .isNotNull();
    assertThat(account.last().target()).isEqualTo("/api/connections/" + ID);
    api.deleteConnection(ID, query -> query.force(true)).execute();

    assertThat(account.last().target()).isEqualTo("/api/connections/" + ID + "?force=true");
    assertThat(account.fake.connections()).isEmpty();
    assertThat(api.deleteConnection(ID, query -> query.force(true)).describe().destructive())
        .isTrue();
  }

  // 13
  @Test
  void aRepeatedFailureIsNotRetriedUnderItsKey() {
    Call<?> keyed =
        api.createConnection(PolytomicCreateConnectionRequest.of("n", "mysql", SETTINGS))
            .idempotencyKey("k");
    account.fake.enqueue(Answer.of(500));

    assertThat(catchThrowableOfType(ServerException.class, keyed::execute)).isNotNull();
    assertThat(account.sent()).hasSize(1);
    account.fake.inProgress("k", true);
    assertThat(catchThrowableOfType(ConflictException.class, keyed::execute)).isNotNull();
    assertThat(account.sent()).hasSize(2);
  }

  // 14
  @ParameterizedTest
  @CsvSource({
    "401,AUTHENTICATION",
    "403,PERMISSION",
    "409,CONFLICT",
    "418,OTHER",
    "429,RATE_LIMIT"
  })
  void aStatusThatNoPageListsIsUnderstood(int status, String kind) {
    account.fake.enqueue(Answer.of(status));

    assertThat(listingFails().error().kind()).hasToString(kind);
  }

  // 14
  @ParameterizedTest
  @CsvSource({"502,text/html,<html>bad</html>", "504,text/plain,upstream timed out", "503,,''"})
  void anErrorOfTheEdgeNeedNotBeJson(int status, String type, String body) {
    account.fake.enqueue(type == null ? Answer.of(status) : Answer.of(status, type, body));

    ApiException e = listingFails();

    assertThat(e).isInstanceOf(ServerException.class).hasMessageNotContaining("<html>");
    assertThat(e.error().status()).isEqualTo(status);
  }

  // 15
  @Test
  void aConfigurationIsNeverPrintedOnItsWayIn() {
    Json secrets = Json.parse("{\"oauth_refresh_token\":\"canary\",\"a\":{\"b\":[\"canary\"]}}");
    PolytomicCreateConnectionRequest create =
        PolytomicCreateConnectionRequest.of("n", "mysql", secrets);
    PolytomicUpdateConnectionRequest update = PolytomicUpdateConnectionRequest.of("n", secrets);
    PolytomicTestConnectionRequest test = PolytomicTestConnectionRequest.of("mysql", secrets);
    account.fake.enqueue(Answer.of(400));

    Call<?> call = api.createConnection(create);
    ApiException e = catchThrowableOfType(ApiException.class, call::execute);

    assertThat(account.last().body()).contains("canary");
    assertThat(List.of(create, update, test, call, call.describe(), e, e.error().toProblemJson()))
        .extracting(Object::toString)
        .allSatisfy(text -> assertThat(text).doesNotContain("canary"));
  }

  private Call<ConnectionProxyResponse> proxied() {
    return api.executeConnectionProxy(
        ID, ConnectionProxyRequest.of(ConnectionProxyCall.of("GET", "/v3/contacts")));
  }

  private ApiException listingFails() {
    PolytomicClient once = account.client.derive(b -> b.retryPolicy(RetryPolicy.none()));
    return catchThrowableOfType(ApiException.class, () -> once.list().toList());
  }

  /** The body as it was sent, read by nobody of ours. */
  private String wire(String path) throws IOException {
    URLConnection connection = account.fake.url().resolve(path).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + account.fake.apiKey());
    try (InputStream body = connection.getInputStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
