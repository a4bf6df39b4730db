package dev.connections.proofs.contract;

import dev.connections.activecampaign.ActiveCampaignApi;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.activecampaign.model.ActiveCampaignConnectionUpdate;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.activecampaign.model.ActiveCampaignUpdateConnectionRequest;
import java.util.List;

/** The five operations of ActiveCampaign; the last one deletes the first connection. */
final class ActiveCampaignCalls {
  private final ActiveCampaignApi api;

  private ActiveCampaignCalls(ActiveCampaignApi api) {
    this.api = api;
  }

  static List<ApiCall> table(ActiveCampaignClient client) {
    return new ActiveCampaignCalls(client.api()).table();
  }

  private List<ApiCall> table() {
    return List.of(
        new ApiCall(
            "listAllConnections", () -> api.listAllConnections(query -> query.service("shopify"))),
        new ApiCall("createConnection", () -> api.createConnection(shop())),
        new ApiCall("getConnection", () -> api.getConnection(id())),
        new ApiCall("updateConnection", () -> api.updateConnection(id(), name())),
        new ApiCall("deleteConnection", () -> api.deleteConnection(id())));
  }

  private String id() {
    return api.listAllConnections().execute().connections().get(0).id().orElseThrow();
  }

  private static ActiveCampaignCreateConnectionRequest shop() {
    return ActiveCampaignCreateConnectionRequest.of(
        ActiveCampaignNewConnection.of(
            "pageforge",
            "store-8841",
            "Harbour Books",
            "https://cdn.pageforge.example/l.png",
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
