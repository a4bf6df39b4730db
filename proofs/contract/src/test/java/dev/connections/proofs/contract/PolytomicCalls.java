package dev.connections.proofs.contract;

import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicApi;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.PolytomicConnectRequest;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import dev.connections.polytomic.model.SharedConnectionRequest;
import dev.connections.polytomic.model.TypeParameterValuesRequest;
import dev.connections.polytomic.model.UpdateProxySettingsRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The 23 operations of Polytomic; the last one deletes the first connection. */
final class PolytomicCalls {
  private static final Map<String, Object> DATABASE =
      Map.of("hostname", "db.example.test", "port", 5432, "password", "example-password");
  private static final String ANY_JOB = "4e2d1c0b-9a8f-4e7d-8c6b-5a4f3e2d1c0b";
  private static final String ANY_ORGANIZATION = "3e4f5a6b-7c8d-4e9f-8a0b-1c2d3e4f5a6b";

  private final PolytomicApi api;
  private final Credentials partner;

  private PolytomicCalls(PolytomicApi api, Credentials partner) {
    this.api = api;
    this.partner = partner;
  }

  static List<ApiCall> table(PolytomicClient client, Credentials partner) {
    PolytomicCalls calls = new PolytomicCalls(client.api(), partner);
    return Stream.of(
            calls.types(), calls.connections(), calls.proxies(), calls.shared(), calls.schemas())
        .flatMap(List::stream)
        .toList();
  }

  private List<ApiCall> types() {
    return List.of(
        new ApiCall("listConnectionTypes", api::listConnectionTypes),
        new ApiCall("getConnectionTypeSchema", () -> api.getConnectionTypeSchema("postgresql")),
        new ApiCall(
            "getTypeParameterValues",
            () ->
                api.getTypeParameterValues(
                    "postgresql", TypeParameterValuesRequest.of("database", null))),
        new ApiCall("getParameterValues", () -> api.getParameterValues(id())));
  }

  private List<ApiCall> connections() {
    return List.of(
        new ApiCall("listConnections", api::listConnections),
        new ApiCall("createConnection", () -> api.createConnection(newDatabase())),
        new ApiCall("connect", () -> api.connect(session())),
        new ApiCall("testConnection", () -> api.testConnection(tested())),
        new ApiCall("getConnection", () -> api.getConnection(id())),
        new ApiCall("updateConnection", () -> api.updateConnection(id(), renamed())));
  }

  private List<ApiCall> proxies() {
    return List.of(
        new ApiCall(
            "executeConnectionProxy",
            () -> api.executeConnectionProxy(id(), ConnectionProxyRequest.of(contacts()))),
        new ApiCall("getConnectionProxyInfo", () -> api.getConnectionProxyInfo(id())),
        new ApiCall("getProxySettings", () -> api.getProxySettings(id())),
        new ApiCall(
            "updateProxySettings",
            () -> api.updateProxySettings(id(), UpdateProxySettingsRequest.of(true))),
        new ApiCall("getJob", () -> api.getJob("connectionproxy", job())));
  }

  private List<ApiCall> shared() {
    return List.of(
        new ApiCall("listSharedConnections", () -> api.listSharedConnections(id())),
        new ApiCall(
            "createPartnerSharedConnection",
            () ->
                api.createPartnerSharedConnection(
                        organization(), id(), SharedConnectionRequest.of(ANY_ORGANIZATION))
                    .credentials(partner)),
        new ApiCall(
            "listPartnerSharedConnections",
            () -> api.listPartnerSharedConnections(organization(), id()).credentials(partner)));
  }

  private List<ApiCall> schemas() {
    return List.of(
        new ApiCall("refreshSchemas", () -> api.refreshSchemas(id())),
        new ApiCall("getSchemasStatus", () -> api.getSchemasStatus(id())),
        new ApiCall("getSchema", () -> api.getSchema(id(), "sales/orders")),
        new ApiCall("getSchemaRecords", () -> api.getSchemaRecords(id(), "public.users")),
        new ApiCall(
            "deleteConnection", () -> api.deleteConnection(id(), query -> query.force(true))));
  }

  private PolytomicConnection first() {
    return api.listConnections().execute().data().get(0);
  }

  private String id() {
    return first().id().orElseThrow();
  }

  private String organization() {
    return first().organizationId().orElseThrow();
  }

  /** A job that was started for it; a mock starts none and knows every job. */
  private String job() {
    ConnectionProxyRequest request =
        ConnectionProxyRequest.builder().request(contacts()).async(true).build();
    return api.executeConnectionProxy(id(), request).execute().data().jobId().orElse(ANY_JOB);
  }

  private static ConnectionProxyCall contacts() {
    return ConnectionProxyCall.builder()
        .method("GET")
        .path("/v3/contacts")
        .query(Map.of("limit", 5))
        .build();
  }

  private static PolytomicCreateConnectionRequest newDatabase() {
    return PolytomicCreateConnectionRequest.builder()
        .name("Another DB")
        .type("postgresql")
        .configuration(DATABASE)
        .validate(false)
        .build();
  }

  private static PolytomicUpdateConnectionRequest renamed() {
    return PolytomicUpdateConnectionRequest.builder()
        .name("Orders DB")
        .configuration(DATABASE)
        .build();
  }

  private static PolytomicTestConnectionRequest tested() {
    return PolytomicTestConnectionRequest.builder()
        .type("postgresql")
        .configuration(DATABASE)
        .build();
  }

  private static PolytomicConnectRequest session() {
    return PolytomicConnectRequest.builder()
        .name("Marketing contacts")
        .redirectUrl("https://app.example.test/connected")
        .whitelist(List.of("hubspot", "salesforce"))
        .ttl(3600L)
        .build();
  }
}
