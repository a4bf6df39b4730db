package dev.connections.testing.contract;

import dev.connections.Capability;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.Answer;
import dev.connections.testing.CustomFake;
import dev.connections.testing.FakeVendor;
import dev.connections.testing.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** How a fifth vendor begins: everything that the suite has to be told. */
class FifthVendorTest extends ConnectionsContract<FifthClient> {
  @Override
  public FakeVendor startFake() {
    return CustomFake.start("/v1", "/id", FifthVendorTest::page);
  }

  static Answer page(RecordedRequest request, List<Json> rows) {
    if (!request.method().equals("GET")) {
      return Answer.of(204);
    }
    int offset = Integer.parseInt(request.target().replaceAll(".*offset=", ""));
    List<Json> page = rows.subList(offset, Math.min(offset + 100, rows.size()));
    return Answer.json(200, Json.of(page));
  }

  @Override
  public FifthClient client(FakeVendor fake, Consumer<ClientBuilder<?>> options) {
    FifthClient.Builder builder =
        FifthClient.builder().credentials(Credentials.bearer("key")).baseUrl(fake.url());
    options.accept(builder);
    return builder.build();
  }

  @Override
  public FifthClient derive(FifthClient client, Consumer<ClientBuilder<?>> options) {
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
    return Json.of(Map.of("id", id, "app", "crm", "status", "fine"));
  }

  @Override
  public String list(List<Json> rows) {
    return Json.of(rows).toString();
  }

  @Override
  public int pageSize() {
    return 100;
  }

  @Override
  public String error(String message) {
    return "{\"message\":\"" + message + "\"}";
  }

  @Override
  public Class<?> api() {
    return FifthClient.Api.class;
  }

  @Override
  public int operationCount() {
    return 2;
  }

  @Override
  public void operations(Operations<FifthClient> table) {
    table
        .safe("listConnections", c -> c.api().listConnections(0), "GET /v1/connections?offset=0")
        .answer("[{\"id\":\"1\",\"token\":\"" + CANARY + "\"}]");
    table
        .never("pause", c -> c.api().pause("1"), "POST /v1/connections/1/pause")
        .argument("id", (c, id) -> c.api().pause(id));
  }
}
