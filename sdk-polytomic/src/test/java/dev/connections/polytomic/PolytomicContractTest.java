package dev.connections.polytomic;

import dev.connections.Capability;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.PolytomicConnectRequest;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import dev.connections.polytomic.model.SharedConnectionRequest;
import dev.connections.polytomic.model.TypeParameterValuesRequest;
import dev.connections.polytomic.model.UpdateProxySettingsRequest;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeVendor;
import dev.connections.testing.contract.ConnectionsContract;
import dev.connections.testing.contract.CredentialHeader;
import dev.connections.testing.contract.Operations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class PolytomicContractTest extends ConnectionsContract<PolytomicClient> {
  private static final Json SECRET = Json.of(Map.of("password", CANARY));
  private static final String WITH_SECRETS =
      """
      {"id":"1","name":"Orders DB","type":{"id":"postgresql"},"auth_url":"https://a.example/CANARY",\
      "auth_code":"CANARY","configuration":{"password":"CANARY","list":["CANARY"]}}"""
          .replace("CANARY", CANARY);
  private static final String ONE = "{\"data\":" + WITH_SECRETS + "}";
  private static final String MANY = "{\"data\":[" + WITH_SECRETS + "]}";

  @Override
  public FakeVendor startFake() {
    return FakePolytomic.startEmpty();
  }

  @Override
  public PolytomicClient client(FakeVendor fake, Consumer<ClientBuilder<?>> options) {
    PolytomicClient.Builder builder =
        PolytomicClient.builder()
            .credentials(Credentials.bearer(((FakePolytomic) fake).apiKey()))
            .baseUrl(fake.url());
    options.accept(builder);
    return builder.build();
  }

  @Override
  public PolytomicClient derive(PolytomicClient client, Consumer<ClientBuilder<?>> options) {
    return client.derive(options::accept);
  }

  @Override
  public List<CredentialHeader> credentials() {
    return List.of(CredentialHeader.bearer(), CredentialHeader.basic());
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("X-Polytomic-Version", "2025-09-18");
  }

  @Override
  public Set<Class<? extends Capability>> roles() {
    return Set.of(
        Capability.Get.class,
        Capability.Delete.class,
        Capability.Reauthorize.class,
        Capability.Verify.class);
  }

  @Override
  public Json row(String id) {
    return Json.of(
        Map.of(
            "id", id,
            "name", "Orders DB",
            "organization_id", "org-1",
            "type", Map.of("id", "postgresql", "name", "PostgreSQL"),
            "status", "healthy",
            "created_at", "2024-01-15T09:30:00Z"));
  }

  @Override
  public String list(List<Json> rows) {
    return "{\"data\":" + Json.of(rows) + "}";
  }

  @Override
  public List<String> nullLists() {
    return List.of("{\"data\":null}");
  }

  @Override
  public String error(String message) {
    return "{\"key\":\"invalid\",\"message\":\"" + message + "\",\"metadata\":{},\"status\":400}";
  }

  @Override
  public Class<?> api() {
    return PolytomicApi.class;
  }

  @Override
  public int operationCount() {
    return 23;
  }

  @Override
  public void operations(Operations<PolytomicClient> table) {
    types(table);
    single(table);
    changes(table);
    proxies(table);
    shared(table);
    schemas(table);
  }

  private static void types(Operations<PolytomicClient> table) {
    table
        .safe(
            "listConnectionTypes", c -> c.api().listConnectionTypes(), "GET /api/connection_types")
        .answer(
            """
            {"data":[{"id":"hubspot","envConfig":{"key":"CANARY"},\
            "initialConfiguration":{"key":"CANARY"}}]}"""
                .replace("CANARY", CANARY));
    table
        .safe(
            "getConnectionTypeSchema",
            c -> c.api().getConnectionTypeSchema("postgresql"),
            "GET /api/connection_types/postgresql")
        .argument("id", (c, id) -> c.api().getConnectionTypeSchema(id))
        .answer("{\"type\":\"object\",\"properties\":{\"hostname\":{\"type\":\"string\"}}}");
    table
        .never(
            "getTypeParameterValues",
            c -> c.api().getTypeParameterValues("postgresql", field()),
            "POST /api/connection_types/postgresql/parameter_values")
        .argument("type", (c, type) -> c.api().getTypeParameterValues(type, field()))
        .body("{\"field\":\"database\",\"parameters\":{\"password\":\"" + CANARY + "\"}}")
        .answer("{\"data\":{\"database\":{\"allows_creation\":false,\"values\":null}}}");
    table
        .safe(
            "getParameterValues",
            c -> c.api().getParameterValues("1"),
            "GET /api/connections/1/parameter_values")
        .argument("id", (c, id) -> c.api().getParameterValues(id))
        .answer("{\"data\":null}");
    table
        .safe(
            "getJob",
            c -> c.api().getJob("connectionproxy", "7"),
            "GET /api/jobs/connectionproxy/7")
        .argument("type", (c, type) -> c.api().getJob(type, "7"))
        .argument("id", (c, id) -> c.api().getJob("connectionproxy", id))
        .answer(
            "{\"data\":{\"status\":\"done\",\"result\":{\"bodyDownloadUrl\":\"CANARY\"}}}"
                .replace("CANARY", CANARY));
  }

  private static void single(Operations<PolytomicClient> table) {
    table
        .safe("listConnections", c -> c.api().listConnections(), "GET /api/connections")
        .answer(MANY);
    table
        .safe("getConnection", c -> c.api().getConnection("1"), "GET /api/connections/1")
        .argument("id", (c, id) -> c.api().getConnection(id))
        .answer(ONE);
    table
        .idempotent(
            "deleteConnection", c -> c.api().deleteConnection("1"), "DELETE /api/connections/1")
        .argument("id", (c, id) -> c.api().deleteConnection(id))
        .destructive();
    table
        .idempotent(
            "deleteConnection",
            c -> c.api().deleteConnection("1", query -> query.force(true)),
            "DELETE /api/connections/1?force=true")
        .destructive();
  }

  private static void changes(Operations<PolytomicClient> table) {
    table
        .never(
            "createConnection",
            c -> c.api().createConnection(newDatabase()),
            "POST /api/connections")
        .body(
            """
            {"name":"Bücher","type":"postgresql","configuration":{"password":"CANARY"},"validate":false}"""
                .replace("CANARY", CANARY))
        .answer(ONE);
    table
        .never(
            "createConnection",
            c -> c.api().createConnection(newDatabase()).idempotencyKey("k-1"),
            "POST /api/connections")
        .keyed()
        .header("Idempotency-Key", "k-1")
        .body(
            """
            {"name":"Bücher","type":"postgresql","configuration":{"password":"CANARY"},"validate":false}"""
                .replace("CANARY", CANARY))
        .answer(ONE);
    table
        .idempotent(
            "updateConnection",
            c -> c.api().updateConnection("1", renamed()),
            "PUT /api/connections/1")
        .argument("id", (c, id) -> c.api().updateConnection(id, renamed()))
        .body("{\"name\":\"Orders DB\",\"configuration\":{\"password\":\"" + CANARY + "\"}}")
        .answer(ONE);
    table
        .never(
            "testConnection", c -> c.api().testConnection(tested()), "POST /api/connections/test")
        .body("{\"type\":\"postgresql\",\"configuration\":{\"password\":\"" + CANARY + "\"}}");
    table
        .never("connect", c -> c.api().connect(session()), "POST /api/connections/connect/")
        .body(
            """
            {"name":"Marketing","redirect_url":"https://app.example.test/connected",\
            "whitelist":["hubspot","salesforce"],"ttl":3600}""")
        .answer(
            "{\"data\":{\"redirect_url\":\"https://a.example/CANARY\",\"token\":\"CANARY\"}}"
                .replace("CANARY", CANARY));
  }

  private static void proxies(Operations<PolytomicClient> table) {
    table
        .never(
            "executeConnectionProxy",
            c -> c.api().executeConnectionProxy("1", contacts()),
            "POST /api/connections/1/proxy")
        .argument("id", (c, id) -> c.api().executeConnectionProxy(id, contacts()))
        .body(
            """
            {"request":{"method":"POST","path":"/v3/contacts","headers":{"X-Key":"CANARY"},\
            "rawQuery":"key=CANARY","body":{"password":"CANARY"}}}"""
                .replace("CANARY", CANARY))
        .answer(
            """
            {"data":{"status":404,"headers":{"X-Key":"CANARY"},"body":{"key":"CANARY"}}}"""
                .replace("CANARY", CANARY));
    table
        .safe(
            "getConnectionProxyInfo",
            c -> c.api().getConnectionProxyInfo("1"),
            "GET /api/connections/1/proxy/info")
        .argument("id", (c, id) -> c.api().getConnectionProxyInfo(id))
        .answer(
            """
            {"data":{"connectionId":"1","inheritedBase":{"lockedQuery":{"key":"CANARY"},\
            "lockedHeaders":[{"name":"X","value":"CANARY"}]}}}"""
                .replace("CANARY", CANARY));
    table
        .safe(
            "getProxySettings",
            c -> c.api().getProxySettings("1"),
            "GET /api/connections/1/proxy/settings")
        .argument("id", (c, id) -> c.api().getProxySettings(id))
        .answer("{\"data\":{\"connectionId\":\"1\",\"enabled\":true}}");
    table
        .idempotent(
            "updateProxySettings",
            c -> c.api().updateProxySettings("1", UpdateProxySettingsRequest.of(false)),
            "PUT /api/connections/1/proxy/settings")
        .argument(
            "id", (c, id) -> c.api().updateProxySettings(id, UpdateProxySettingsRequest.of(false)))
        .body("{\"enabled\":false}")
        .answer("{\"data\":{\"connectionId\":\"1\",\"enabled\":false}}");
  }

  private static void shared(Operations<PolytomicClient> table) {
    SharedConnectionRequest child = SharedConnectionRequest.of("org-2");
    table
        .safe(
            "listSharedConnections",
            c -> c.api().listSharedConnections("1"),
            "GET /api/connections/1/shared")
        .argument("id", (c, id) -> c.api().listSharedConnections(id))
        .answer(MANY);
    table
        .safe(
            "listPartnerSharedConnections",
            c -> c.api().listPartnerSharedConnections("org-1", "1"),
            "GET /api/organizations/org-1/connections/1/shared")
        .argument("org_id", (c, id) -> c.api().listPartnerSharedConnections(id, "1"))
        .argument("connection_id", (c, id) -> c.api().listPartnerSharedConnections("org-1", id))
        .answer(MANY);
    table
        .never(
            "createPartnerSharedConnection",
            c -> c.api().createPartnerSharedConnection("org-1", "1", child),
            "POST /api/organizations/org-1/connections/1/shared")
        .argument("org_id", (c, id) -> c.api().createPartnerSharedConnection(id, "1", child))
        .argument(
            "connection_id", (c, id) -> c.api().createPartnerSharedConnection("org-1", id, child))
        .body("{\"child_organization_id\":\"org-2\"}")
        .answer("{\"data\":{\"id\":\"2\"}}");
  }

  private static void schemas(Operations<PolytomicClient> table) {
    table
        .never(
            "refreshSchemas",
            c -> c.api().refreshSchemas("1"),
            "POST /api/connections/1/schemas/refresh")
        .argument("id", (c, id) -> c.api().refreshSchemas(id));
    table
        .safe(
            "getSchemasStatus",
            c -> c.api().getSchemasStatus("1"),
            "GET /api/connections/1/schemas/status")
        .argument("id", (c, id) -> c.api().getSchemasStatus(id))
        .answer("{\"data\":{\"cache_status\":\"fresh\"}}");
    table
        .safe(
            "getSchema",
            c -> c.api().getSchema("1", "sales/orders"),
            "GET /api/connections/1/schemas/sales%2Forders")
        .argument("id", (c, id) -> c.api().getSchema(id, "public.users"))
        .argument("schema_id", (c, id) -> c.api().getSchema("1", id))
        .answer("{\"data\":{\"id\":\"sales/orders\",\"fields\":[]}}");
    table
        .safe(
            "getSchemaRecords",
            c -> c.api().getSchemaRecords("1", "public.users"),
            "GET /api/connections/1/schemas/public.users/records")
        .argument("id", (c, id) -> c.api().getSchemaRecords(id, "public.users"))
        .argument("schema_id", (c, id) -> c.api().getSchemaRecords("1", id))
        .answer("{\"data\":[{\"email\":\"" + CANARY + "\"}]}");
  }

  private static TypeParameterValuesRequest field() {
    return TypeParameterValuesRequest.of("database", SECRET);
  }

  private static PolytomicCreateConnectionRequest newDatabase() {
    return PolytomicCreateConnectionRequest.builder()
        .name("Bücher")
        .type("postgresql")
        .configuration(SECRET)
        .validate(false)
        .build();
  }

  private static PolytomicUpdateConnectionRequest renamed() {
    return PolytomicUpdateConnectionRequest.of("Orders DB", SECRET);
  }

  private static PolytomicTestConnectionRequest tested() {
    return PolytomicTestConnectionRequest.of("postgresql", SECRET);
  }

  private static PolytomicConnectRequest session() {
    return PolytomicConnectRequest.builder()
        .name("Marketing")
        .redirectUrl("https://app.example.test/connected")
        .whitelist(List.of("hubspot", "salesforce"))
        .ttl(3600L)
        .build();
  }

  private static ConnectionProxyRequest contacts() {
    return ConnectionProxyRequest.of(
        ConnectionProxyCall.builder()
            .method("POST")
            .path("/v3/contacts")
            .headers(Map.of("X-Key", Secret.of(CANARY)))
            .rawQuery(Secret.of("key=" + CANARY))
            .body(SECRET)
            .build());
  }
}
