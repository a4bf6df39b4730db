package dev.connections.proofs.contract;

import dev.connections.Json;
import dev.connections.structural.StructuralApi;
import dev.connections.structural.StructuralClient;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.PropagateRequest;
import dev.connections.structural.model.StructuralObject;
import dev.connections.structural.model.TransformRequest;
import java.util.List;
import java.util.Map;

/** The eight operations of Structural; the last one ends the session of the key. */
final class StructuralCalls {
  private final StructuralApi api;

  private StructuralCalls(StructuralApi api) {
    this.api = api;
  }

  static List<ApiCall> table(StructuralClient client) {
    return new StructuralCalls(client.api()).table();
  }

  private List<ApiCall> table() {
    return List.of(
        new ApiCall("getConnections", api::getConnections),
        new ApiCall("connectPlatform", () -> api.connectPlatform(ConnectRequest.of("dynamics"))),
        new ApiCall("getObjects", () -> api.getObjects("procore", "payment")),
        new ApiCall("propagate", () -> api.propagate(change())),
        new ApiCall("transform", () -> api.transform(contract())),
        new ApiCall("createDemoSession", api::createDemoSession),
        new ApiCall("getHealth", api::getHealth),
        new ApiCall("deleteDemoSession", api::deleteDemoSession));
  }

  private PropagateRequest change() {
    StructuralObject payment = api.getObjects("procore", "payment").execute().data().get(0);
    return PropagateRequest.builder()
        .entityType("payment")
        .format("canonical")
        .canonicalId(payment.canonicalId().orElseThrow())
        .data(Map.of("notes", "second instalment"))
        .build();
  }

  private static TransformRequest contract() {
    Json data = Json.of(Map.of("id", 1945901, "title", "Facade package"));
    return TransformRequest.builder()
        .source("procore")
        .target("dynamics")
        .entityType("contract")
        .data(data)
        .context(Map.of("commitmentType", "WorkOrderContract"))
        .build();
  }
}
