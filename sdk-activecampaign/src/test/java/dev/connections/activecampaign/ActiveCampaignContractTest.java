package dev.connections.activecampaign;

import dev.connections.Capability;
import dev.connections.Json;
import dev.connections.activecampaign.model.ActiveCampaignConnectionUpdate;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.activecampaign.model.ActiveCampaignUpdateConnectionRequest;
import dev.connections.auth.Credentials;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeVendor;
import dev.connections.testing.contract.ConnectionsContract;
import dev.connections.testing.contract.CredentialHeader;
import dev.connections.testing.contract.Operations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class ActiveCampaignContractTest extends ConnectionsContract<ActiveCampaignClient> {
  private static final String ANSWER = "{\"connection\":{\"id\":\"57\",\"service\":\"pageforge\"}}";

  @Override
  public FakeVendor startFake() {
    return FakeActiveCampaign.startEmpty();
  }

  @Override
  public ActiveCampaignClient client(FakeVendor fake, Consumer<ClientBuilder<?>> options) {
    ActiveCampaignClient.Builder builder =
        ActiveCampaignClient.builder()
            .credentials(Credentials.apiKey(((FakeActiveCampaign) fake).apiToken()))
            .baseUrl(fake.url());
    options.accept(builder);
    return builder.build();
  }

  @Override
  public ActiveCampaignClient derive(
      ActiveCampaignClient client, Consumer<ClientBuilder<?>> options) {
    return client.derive(options::accept);
  }

  @Override
  public List<CredentialHeader> credentials() {
    return List.of(CredentialHeader.apiKey("Api-Token"));
  }

  @Override
  public Set<Class<? extends Capability>> roles() {
    return Set.of(Capability.Get.class, Capability.Delete.class);
  }

  @Override
  public Json row(String id) {
    return Json.of(
        Map.of(
            "id", id,
            "service", "shopify",
            "externalid", "shop-" + id,
            "name", "Shop " + id,
            "status", "1",
            "syncStatus", "0",
            "isInternal", "0",
            "cdate", "2017-02-02T13:09:07-06:00"));
  }

  @Override
  public String list(List<Json> rows) {
    return "{\"connections\":" + Json.of(rows) + ",\"meta\":{\"total\":\"" + rows.size() + "\"}}";
  }

  @Override
  public List<String> nullLists() {
    return List.of("{\"connections\":null,\"meta\":{\"total\":\"0\"}}");
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
    return ActiveCampaignApi.class;
  }

  @Override
  public int operationCount() {
    return 5;
  }

  @Override
  public void operations(Operations<ActiveCampaignClient> table) {
    table
        .safe("listAllConnections", c -> c.api().listAllConnections(), "GET /api/3/connections")
        .answer(list(List.of(row("57"))));
    table
        .safe(
            "listAllConnections",
            c ->
                c.api()
                    .listAllConnections(
                        query -> query.service("a&b").externalid("x y").limit(20L).offset(40L)),
            "GET /api/3/connections?filters%5Bservice%5D=a%26b&filters%5Bexternalid%5D=x%20y"
                + "&limit=20&offset=40")
        .answer(list(List.of()));
    table
        .never("createConnection", c -> c.api().createConnection(shop()), "POST /api/3/connections")
        .refusesBeforeWork()
        .body(
            """
            {"connection":{"service":"pageforge","externalid":"store-8841","name":"Bücher \\"Hafen\\"",\
            "logoUrl":"https://cdn.example/l.png","linkUrl":"https://pageforge.example/manage"}}""")
        .answer(ANSWER);
    table
        .safe("getConnection", c -> c.api().getConnection("57"), "GET /api/3/connections/57")
        .argument("id", (c, id) -> c.api().getConnection(id))
        .answer(ANSWER);
    table
        .idempotent(
            "updateConnection",
            c -> c.api().updateConnection("57", name()),
            "PUT /api/3/connections/57")
        .argument("id", (c, id) -> c.api().updateConnection(id, name()))
        .body("{\"connection\":{\"name\":\"Harbour Books Ltd\",\"status\":1,\"syncStatus\":0}}")
        .answer(ANSWER);
    table
        .idempotent(
            "deleteConnection", c -> c.api().deleteConnection("57"), "DELETE /api/3/connections/57")
        .argument("id", (c, id) -> c.api().deleteConnection(id))
        .destructive();
  }

  private static ActiveCampaignCreateConnectionRequest shop() {
    return ActiveCampaignCreateConnectionRequest.of(
        ActiveCampaignNewConnection.of(
            "pageforge",
            "store-8841",
            "Bücher \"Hafen\"",
            "https://cdn.example/l.png",
            "https://pageforge.example/manage"));
  }

  private static ActiveCampaignUpdateConnectionRequest name() {
    return ActiveCampaignUpdateConnectionRequest.of(
        ActiveCampaignConnectionUpdate.builder()
            .name("Harbour Books Ltd")
            .status(1L)
            .syncStatus(0L)
            .build());
  }
}
