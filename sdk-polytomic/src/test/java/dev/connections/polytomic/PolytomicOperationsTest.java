package dev.connections.polytomic;

import static dev.connections.polytomic.Account.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.polytomic.model.ConnectionProxyBase;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyInfo;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.ConnectionProxyResult;
import dev.connections.polytomic.model.ConnectionProxySettings;
import dev.connections.polytomic.model.ParameterValue;
import dev.connections.polytomic.model.ParameterValues;
import dev.connections.polytomic.model.PolytomicConnectRequest;
import dev.connections.polytomic.model.PolytomicConnectSession;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicConnectionType;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicFieldType;
import dev.connections.polytomic.model.PolytomicJob;
import dev.connections.polytomic.model.PolytomicJobStatus;
import dev.connections.polytomic.model.PolytomicSchema;
import dev.connections.polytomic.model.PolytomicSchemaField;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import dev.connections.polytomic.model.SchemasStatus;
import dev.connections.polytomic.model.SharedConnectionRequest;
import dev.connections.polytomic.model.TypeParameterValuesRequest;
import dev.connections.polytomic.model.UpdateProxySettingsRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every operation asks for the right thing, and reads what comes. */
class PolytomicOperationsTest {
  private static final String ONE = "/api/connections/" + ID;
  private static final String SHARED = "/api/organizations/" + ID + "/connections/" + ID;
  private static final Json SETTINGS = Json.of(Map.of("hostname", "db.example.test", "port", 5432));
  private static final PolytomicCreateConnectionRequest NEW =
      PolytomicCreateConnectionRequest.of("Orders DB", "postgresql", SETTINGS);
  private static final PolytomicUpdateConnectionRequest CHANGED =
      PolytomicUpdateConnectionRequest.of("Renamed", SETTINGS);
  private static final PolytomicTestConnectionRequest TESTED =
      PolytomicTestConnectionRequest.of("postgresql", SETTINGS);
  private static final PolytomicConnectRequest SESSION =
      PolytomicConnectRequest.of("New", "https://app.example.test/back");
  private static final SharedConnectionRequest COPY = SharedConnectionRequest.of("org-2");
  private static final TypeParameterValuesRequest QUESTION =
      TypeParameterValuesRequest.of("database", null);
  private static final ConnectionProxyRequest PROXIED =
      ConnectionProxyRequest.of(ConnectionProxyCall.of("GET", "/v3/contacts"));
  private static final ConnectionProxyRequest PROXIED_LATER =
      ConnectionProxyRequest.builder().request(PROXIED.request()).async(true).build();

  private final Account account = new Account();
  private final PolytomicApi api = account.api;

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void everyOperationHasItsMethodPathAndReplay() {
    assertThat(described(everyOperation()))
        .isEqualTo(
            """
            listConnectionTypes: GET /api/connection_types (replay safe)
            getConnectionTypeSchema: GET /api/connection_types/postgresql (replay safe)
            getTypeParameterValues: POST /api/connection_types/postgresql/parameter_values (never replayed)
            listConnections: GET /api/connections (replay safe)
            createConnection: POST /api/connections (never replayed)
            connect: POST /api/connections/connect/ (never replayed)
            testConnection: POST /api/connections/test (never replayed)
            getConnection: GET ONE (replay safe)
            updateConnection: PUT ONE (replay idempotent)
            deleteConnection: DELETE ONE (DESTRUCTIVE, replay idempotent)
            getParameterValues: GET ONE/parameter_values (replay safe)
            executeConnectionProxy: POST ONE/proxy (never replayed)
            getConnectionProxyInfo: GET ONE/proxy/info (replay safe)
            getProxySettings: GET ONE/proxy/settings (replay safe)
            updateProxySettings: PUT ONE/proxy/settings (replay idempotent)
            listSharedConnections: GET ONE/shared (replay safe)
            listPartnerSharedConnections: GET SHARED/shared (replay safe)
            createPartnerSharedConnection: POST SHARED/shared (never replayed)
            refreshSchemas: POST ONE/schemas/refresh (never replayed)
            getSchemasStatus: GET ONE/schemas/status (replay safe)
            getSchema: GET ONE/schemas/public.users (replay safe)
            getSchemaRecords: GET ONE/schemas/public.users/records (replay safe)
            getJob: GET /api/jobs/connectionproxy/job-1 (replay safe)
            """);
  }

  @Test
  void thereAreTwentyThreeOperationsAndEachIsCalledHere() {
    assertThat(everyOperation()).hasSize(23);
    assertThat(
            Arrays.stream(PolytomicApi.class.getMethods())
                .filter(method -> method.getReturnType() == Call.class)
                .map(Method::getName)
                .collect(Collectors.toSet()))
        .isEqualTo(everyOperation().keySet());
  }

  @Test
  void theTypesAreListed() {
    List<PolytomicConnectionType> types = api.listConnectionTypes().execute().data();

    assertThat(types).hasSize(14);
    assertThat(types.get(0).id()).contains("postgresql");
    assertThat(types.get(0).capabilities().orElseThrow().source()).contains(true);
    assertThat(types.get(5).useOauth()).contains(true);
  }

  @Test
  void aTypeHasASchema() {
    Json schema = api.getConnectionTypeSchema("postgresql").execute();

    assertThat(schema.at("/properties/port/default")).isEqualTo(Json.of(5432));
  }

  @Test
  void aTypeKnowsTheValuesOfAParameter() {
    ParameterValues found =
        one("database", api.getTypeParameterValues("postgresql", QUESTION).execute().data());

    assertThat(account.last().body()).isEqualTo("{\"field\":\"database\",\"parameters\":null}");
    assertThat(found.allowsCreation()).contains(false);
    assertThat(found.values().get(0).label()).contains("Orders");
  }

  @Test
  void theConnectionsAreListed() {
    assertThat(api.listConnections().execute().data())
        .singleElement()
        .extracting(PolytomicConnection::id)
        .isEqualTo(Optional.of(ID));
  }

  @Test
  void aConnectionIsCreated() {
    PolytomicConnection created = api.createConnection(NEW).execute().data();

    assertThat(account.last().body())
        .isEqualTo(
            "{\"name\":\"Orders DB\",\"type\":\"postgresql\",\"configuration\":" + SETTINGS + "}");
    assertThat(created.status()).contains("healthy");
    assertThat(api.getConnection(created.id().orElseThrow()).execute().data().name())
        .contains("Orders DB");
  }

  @Test
  void aSessionIsOpened() {
    PolytomicConnectSession session = api.connect(SESSION).execute().data();

    account.fake.authorize(session.redirectUrl().reveal());
    assertThat(session.token().map(Secret::reveal)).isPresent();
    assertThat(account.client.list().toList()).hasSize(2);
  }

  @Test
  void aConfigurationIsTested() {
    assertThat(api.testConnection(TESTED).withResponse().execute().status()).isEqualTo(200);
    assertThat(account.client.list().toList()).hasSize(1);
  }

  @Test
  void aConnectionIsRead() {
    PolytomicConnection read = api.getConnection(ID).execute().data();

    assertThat(read.apiCallsLast24Hours()).contains(2021L);
    assertThat(read.createdBy().orElseThrow().name()).contains("John Doe");
    assertThat(read.type().orElseThrow().operations()).containsExactly("bulksyncsource");
  }

  @Test
  void aConnectionIsReplaced() {
    PolytomicConnection changed = api.updateConnection(ID, CHANGED).execute().data();

    assertThat(changed.name()).contains("Renamed");
    assertThat(account.fake.connections().get(0).at("/configuration")).isEqualTo(SETTINGS);
  }

  @Test
  void aConnectionIsDeleted() {
    api.deleteConnection(ID).execute();

    assertThat(account.fake.connections()).isEmpty();
  }

  @Test
  void aConnectionKnowsTheValuesOfItsParameters() {
    Map<String, ParameterValues> values = api.getParameterValues(ID).execute().data();

    assertThat(values).containsOnlyKeys("database", "schema");
    assertThat(one("database", values).values())
        .extracting(ParameterValue::value)
        .containsExactly(Optional.of(Json.of("orders")), Optional.of(Json.of(7)));
  }

  @Test
  void aRequestGoesThroughTheProxy() {
    ConnectionProxyResult result = api.executeConnectionProxy(ID, PROXIED).execute().data();

    assertThat(account.last().body())
        .isEqualTo("{\"request\":{\"method\":\"GET\",\"path\":\"/v3/contacts\"}}");
    assertThat(result.status()).contains(200L);
    assertThat(result.headers()).containsEntry("Content-Type", Secret.of("application/json"));
    assertThat(result.proxyCallId()).isPresent();
  }

  @Test
  void aProxyTellsWhatItDoes() {
    ConnectionProxyInfo info = api.getConnectionProxyInfo(ID).execute().data();

    assertThat(info.backendType()).contains("postgresql");
    assertThat(info.inheritedBase().map(ConnectionProxyBase::lockedHeaders).orElseThrow())
        .singleElement()
        .satisfies(header -> assertThat(header.redacted()).contains(true));
    assertThat(info.requestContract().orElseThrow().rateLimitPerMinute()).contains(60L);
    assertThat(info.stats().orElseThrow().lastProxyCallAt()).isEmpty();
  }

  @Test
  void aProxyIsSwitchedOff() {
    assertThat(api.getProxySettings(ID).execute().data().enabled()).contains(true);

    ConnectionProxySettings after =
        api.updateProxySettings(ID, UpdateProxySettingsRequest.of(false)).execute().data();

    assertThat(after.enabled()).contains(false);
    assertThat(after.parentConnectionId()).contains(ID);
    assertThat(api.getProxySettings(ID).execute().data().enabled()).contains(false);
  }

  @Test
  void aPartnerSharesAConnection() {
    Credentials partner = Credentials.bearer(account.fake.partnerKey());

    String copy =
        api.createPartnerSharedConnection(ID, ID, COPY)
            .credentials(partner)
            .execute()
            .data()
            .id()
            .orElseThrow();

    assertThat(api.listSharedConnections(ID).execute().data())
        .singleElement()
        .satisfies(
            shared -> {
              assertThat(shared.id()).contains(copy);
              assertThat(shared.parentConnectionId()).contains(ID);
              assertThat(shared.organizationId()).contains("org-2");
            });
    assertThat(api.listPartnerSharedConnections(ID, ID).credentials(partner).execute().data())
        .hasSize(1);
  }

  @Test
  void schemasAreReadAnew() {
    ApiResponse<Void> started = api.refreshSchemas(ID).withResponse().execute();

    assertThat(started.status()).isEqualTo(202);
    assertThat(started.header("Location")).contains(ONE + "/schemas/status");
    SchemasStatus status = api.getSchemasStatus(ID).execute().data();
    assertThat(status.cacheStatus()).contains("refreshing");
    assertThat(status.lastRefreshFinished()).isEmpty();
  }

  @Test
  void aSchemaHasFields() {
    PolytomicSchema schema = api.getSchema(ID, "public.users").execute().data();

    assertThat(schema.fields())
        .extracting(PolytomicSchemaField::type)
        .containsExactly(
            Optional.of(PolytomicFieldType.STRING),
            Optional.of(PolytomicFieldType.NUMBER),
            Optional.of(PolytomicFieldType.DATETIME));
    assertThat(schema.fields().get(0).typeSpec()).contains(Json.of("string"));
    assertThat(schema.fields().get(1).typeSpec()).contains(Json.of(Map.of("type", "number")));
    assertThat(schema.fields().get(1).association().orElseThrow().referenceTo())
        .containsExactly("public.teams");
  }

  @Test
  void aSchemaHasRecords() {
    List<Json> records = api.getSchemaRecords(ID, "public.users").execute().data();

    assertThat(records).hasSize(2);
    assertThat(records.get(0).at("/born").isNull()).isTrue();
    assertThat(records.get(1).at("/email").asText()).isEqualTo("max@example.test");
    assertThat(records.toString()).doesNotContain("example.test");
  }

  @Test
  void aSchemaIdIsOneSegmentWhateverItHolds() {
    PolytomicSchema schema = api.getSchema(ID, "sales/orders").execute().data();

    assertThat(schema.name()).contains("orders");
    assertThat(account.last().target()).isEqualTo(ONE + "/schemas/sales%2Forders");
    assertThat(api.getSchemaRecords(ID, "sales/orders").execute().data())
        .containsExactly(Json.parse("{\"id\":12345678901234567890}"));
    assertThat(account.last().target()).isEqualTo(ONE + "/schemas/sales%2Forders/records");
  }

  @Test
  void aJobIsRead() {
    String id =
        api.executeConnectionProxy(ID, PROXIED_LATER).execute().data().jobId().orElseThrow();

    PolytomicJob job = api.getJob("connectionproxy", id).execute().data();

    assertThat(job.jobId()).contains(id);
    assertThat(job.status()).contains(PolytomicJobStatus.CREATED);
    assertThat(job.error()).isEmpty();
    assertThat(job.result()).isEmpty();
  }

  private static ParameterValues one(String name, Map<String, ParameterValues> values) {
    return Optional.ofNullable(values.get(name)).orElseThrow();
  }

  private Map<String, Call<?>> everyOperation() {
    Map<String, Call<?>> calls = new LinkedHashMap<>();
    calls.put("listConnectionTypes", api.listConnectionTypes());
    calls.put("getConnectionTypeSchema", api.getConnectionTypeSchema("postgresql"));
    calls.put("getTypeParameterValues", api.getTypeParameterValues("postgresql", QUESTION));
    calls.put("listConnections", api.listConnections());
    calls.put("createConnection", api.createConnection(NEW));
    calls.put("connect", api.connect(SESSION));
    calls.put("testConnection", api.testConnection(TESTED));
    calls.put("getConnection", api.getConnection(ID));
    calls.put("updateConnection", api.updateConnection(ID, CHANGED));
    calls.put("deleteConnection", api.deleteConnection(ID));
    calls.put("getParameterValues", api.getParameterValues(ID));
    calls.put("executeConnectionProxy", api.executeConnectionProxy(ID, PROXIED));
    calls.put("getConnectionProxyInfo", api.getConnectionProxyInfo(ID));
    calls.put("getProxySettings", api.getProxySettings(ID));
    calls.put(
        "updateProxySettings", api.updateProxySettings(ID, UpdateProxySettingsRequest.of(true)));
    calls.put("listSharedConnections", api.listSharedConnections(ID));
    calls.put("listPartnerSharedConnections", api.listPartnerSharedConnections(ID, ID));
    calls.put("createPartnerSharedConnection", api.createPartnerSharedConnection(ID, ID, COPY));
    calls.put("refreshSchemas", api.refreshSchemas(ID));
    calls.put("getSchemasStatus", api.getSchemasStatus(ID));
    calls.put("getSchema", api.getSchema(ID, "public.users"));
    calls.put("getSchemaRecords", api.getSchemaRecords(ID, "public.users"));
    calls.put("getJob", api.getJob("connectionproxy", "job-1"));
    return calls;
  }

  private String described(Map<String, Call<?>> calls) {
    return calls.entrySet().stream()
        .map(call -> call.getKey() + ": " + call.getValue().describe() + "\n")
        .collect(Collectors.joining())
        .replace(account.fake.url().toString(), "")
        .replace(SHARED, "SHARED")
        .replace(ONE, "ONE");
  }
}
