package dev.connections.structural;

import dev.connections.Capability;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.spi.ClientBuilder;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.PropagateRequest;
import dev.connections.structural.model.TransformRequest;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.FakeVendor;
import dev.connections.testing.contract.ConnectionsContract;
import dev.connections.testing.contract.CredentialHeader;
import dev.connections.testing.contract.Operations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class StructuralContractTest extends ConnectionsContract<StructuralClient> {
  @Override
  public FakeVendor startFake() {
    return FakeStructural.startEmpty();
  }

  @Override
  public StructuralClient client(FakeVendor fake, Consumer<ClientBuilder<?>> options) {
    StructuralClient.Builder builder =
        StructuralClient.builder()
            .credentials(Credentials.bearer(((FakeStructural) fake).apiKey()))
            .baseUrl(fake.url());
    options.accept(builder);
    return builder.build();
  }

  @Override
  public StructuralClient derive(StructuralClient client, Consumer<ClientBuilder<?>> options) {
    return client.derive(options::accept);
  }

  @Override
  public List<CredentialHeader> credentials() {
    return List.of(CredentialHeader.bearer());
  }

  @Override
  public Set<Class<? extends Capability>> roles() {
    return Set.of();
  }

  @Override
  public Json row(String id) {
    return Json.of(
        Map.of(
            "platform",
            id,
            "status",
            "active",
            "connected_at",
            "2026-04-11T12:00:00.000Z",
            "entities_synced",
            38));
  }

  @Override
  public String list(List<Json> rows) {
    return "{\"data\":{\"connections\":" + Json.of(rows) + "}}";
  }

  @Override
  public String idMember() {
    return "platform";
  }

  @Override
  public List<String> nullLists() {
    return List.of("{\"data\":{\"connections\":null}}");
  }

  @Override
  public String error(String message) {
    return """
        {"error":{"type":"VALIDATION_ERROR","message":"%s","request_id":"req_1"}}"""
        .formatted(message);
  }

  @Override
  public boolean contentTypeAlways() {
    return true;
  }

  @Override
  public Class<?> api() {
    return StructuralApi.class;
  }

  @Override
  public int operationCount() {
    return 8;
  }

  @Override
  public void operations(Operations<StructuralClient> table) {
    table
        .safe("getConnections", c -> c.api().getConnections(), "GET /api/v1/connections")
        .answer("{\"data\":{\"connections\":[{\"platform\":\"procore\",\"status\":\"active\"}]}}");
    table
        .never(
            "connectPlatform",
            c -> c.api().connectPlatform(ConnectRequest.of("procore")),
            "POST /api/v1/connect")
        .destructive()
        .body("{\"platform\":\"procore\"}")
        .answer("{\"data\":{\"platform\":\"procore\",\"entities\":{\"projects\":3}}}");
    table
        .safe(
            "getObjects",
            c -> c.api().getObjects("procore", "change order & more"),
            "GET /api/v1/objects?platform=procore&entity_type=change%20order%20%26%20more")
        .answer("{\"data\":[{\"id\":\"1823771\",\"platform\":\"procore\"}]}");
    table
        .never("propagate", c -> c.api().propagate(change()), "POST /api/v1/propagate")
        .body(
            """
            {"entity_type":"payment","data":{"notes":"zweite Rate für März"},"format":"canonical",\
            "canonical_id":"pay_1"}""")
        .answer("{\"data\":{\"canonical\":{\"id\":\"pay_1\"},\"propagated\":{}}}");
    table
        .never("transform", c -> c.api().transform(contract()), "POST /api/v1/transform")
        .body(
            """
            {"source":"procore","target":"dynamics","entity_type":"contract","data":{"id":1945901}}""")
        .answer("{\"canonical\":{\"id\":\"cor_1\"},\"data\":{},\"metadata\":{}}");
    table
        .never("createDemoSession", c -> c.api().createDemoSession(), "POST /api/v1/demo/session")
        .withoutCredentials()
        .refusesBeforeWork()
        .answer("{\"data\":{\"api_key\":\"" + CANARY + "\",\"customer_id\":\"1\"}}");
    table
        .idempotent(
            "deleteDemoSession", c -> c.api().deleteDemoSession(), "DELETE /api/v1/demo/session")
        .destructive();
    table
        .safe("getHealth", c -> c.api().getHealth(), "GET /api/v1/health")
        .withoutCredentials()
        .answers(503)
        .answer("{\"data\":{\"status\":\"ok\",\"checks\":{\"database\":\"ok\"}}}");
  }

  private static PropagateRequest change() {
    return PropagateRequest.builder()
        .entityType("payment")
        .format("canonical")
        .canonicalId("pay_1")
        .data(Map.of("notes", "zweite Rate für März"))
        .build();
  }

  private static TransformRequest contract() {
    return TransformRequest.of("procore", "dynamics", "contract", Json.of(Map.of("id", 1945901)));
  }
}
