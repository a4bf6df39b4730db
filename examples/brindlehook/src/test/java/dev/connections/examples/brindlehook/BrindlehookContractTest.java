package dev.connections.examples.brindlehook;

import dev.connections.Capability;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.examples.brindlehook.model.BrindlehookLinkRequest;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.FakeVendor;
import dev.connections.testing.contract.ConnectionsContract;
import dev.connections.testing.contract.CredentialHeader;
import dev.connections.testing.contract.Operations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class BrindlehookContractTest extends ConnectionsContract<BrindlehookClient> {
  @Override
  public FakeVendor startFake() {
    return FakeBrindlehook.start();
  }

  @Override
  public BrindlehookClient client(FakeVendor fake, Consumer<ClientBuilder<?>> options) {
    BrindlehookClient.Builder builder =
        BrindlehookClient.builder()
            .credentials(Credentials.apiKey(FakeBrindlehook.KEY))
            .baseUrl(fake.url());
    options.accept(builder);
    return builder.build();
  }

  @Override
  public BrindlehookClient derive(BrindlehookClient client, Consumer<ClientBuilder<?>> options) {
    return client.derive(options::accept);
  }

  @Override
  public List<CredentialHeader> credentials() {
    return List.of(CredentialHeader.apiKey("X-Brindlehook-Key"));
  }

  @Override
  public Set<Class<? extends Capability>> roles() {
    return Set.of(Capability.Get.class, Capability.Delete.class);
  }

  @Override
  public Json row(String id) {
    return Json.of(Map.of("id", id, "app", "hubspot", "customer", "c-9", "state", "live"));
  }

  @Override
  public String statusMember() {
    return "state";
  }

  @Override
  public String list(List<Json> rows) {
    return Json.of(Map.of("links", rows)).toString();
  }

  @Override
  public int pageSize() {
    return 100;
  }

  @Override
  public String error(String message) {
    return "{\"fault\":{\"code\":\"odd\",\"says\":\"" + message + "\"}}";
  }

  @Override
  public Class<?> api() {
    return BrindlehookApi.class;
  }

  @Override
  public int operationCount() {
    return 4;
  }

  @Override
  public void operations(Operations<BrindlehookClient> table) {
    String link = "{\"id\":\"7\",\"app\":\"hubspot\",\"token\":\"" + CANARY + "\"}";
    table
        .safe(
            "listLinks",
            c -> c.api().listLinks(query -> query.cursor("a&b").limit(20L)),
            "GET /v2/links?cursor=a%26b&limit=20")
        .answer("{\"links\":[" + link + "]}");
    table
        .never("createLink", c -> c.api().createLink(request()), "POST /v2/links")
        .body("{\"app\":\"hubspot\",\"customer\":\"c-9\",\"password\":\"" + CANARY + "\"}")
        .answer(link);
    table
        .safe("getLink", c -> c.api().getLink("7"), "GET /v2/links/7")
        .argument("id", (c, id) -> c.api().getLink(id))
        .answer(link);
    table
        .idempotent("deleteLink", c -> c.api().deleteLink("7"), "DELETE /v2/links/7")
        .argument("id", (c, id) -> c.api().deleteLink(id))
        .destructive();
  }

  private static BrindlehookLinkRequest request() {
    return BrindlehookLinkRequest.builder()
        .app("hubspot")
        .customer("c-9")
        .password(Secret.of(CANARY))
        .build();
  }
}
