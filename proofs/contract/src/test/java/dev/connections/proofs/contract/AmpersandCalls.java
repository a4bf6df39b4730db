package dev.connections.proofs.contract;

import dev.connections.ampersand.AmpersandApi;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.ampersand.model.AmpersandBasicAuth;
import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.ampersand.model.AmpersandRefresh;
import dev.connections.ampersand.model.AmpersandUpdateConnectionRequest;
import dev.connections.ampersand.model.AmpersandUpdateField;
import dev.connections.ampersand.model.CustomAuthConnectRequest;
import dev.connections.ampersand.model.GenerateConnectionRequest;
import dev.connections.ampersand.model.OauthConnectRequest;
import dev.connections.ampersand.model.ProviderMetadataInput;
import dev.connections.auth.Secret;
import java.util.List;
import java.util.Map;

/** The eight operations of Ampersand; the last one deletes the first connection. */
final class AmpersandCalls {
  static final String PROJECT = "my-project";

  private final AmpersandApi api;

  private AmpersandCalls(AmpersandApi api) {
    this.api = api;
  }

  static List<ApiCall> table(AmpersandClient client) {
    return new AmpersandCalls(client.api()).table();
  }

  private List<ApiCall> table() {
    return List.of(
        new ApiCall("listConnections", api::listConnections),
        new ApiCall(
            "getConnection",
            () -> api.getConnection(id(), query -> query.refresh(AmpersandRefresh.IF_EXPIRED))),
        new ApiCall("generateConnection", () -> api.generateConnection(withPassword())),
        new ApiCall("updateConnection", () -> api.updateConnection(id(), portal())),
        new ApiCall("oauthConnect", () -> api.oauthConnect(hubspot())),
        new ApiCall("oauthUpdate", () -> api.oauthUpdate(id())),
        new ApiCall("customAuthConnect", () -> api.customAuthConnect(firstStep())),
        new ApiCall("deleteConnection", () -> api.deleteConnection(id())));
  }

  private String id() {
    return api.listConnections().execute().get(0).id().orElseThrow();
  }

  private static GenerateConnectionRequest withPassword() {
    return GenerateConnectionRequest.builder()
        .provider("zendesk")
        .groupRef("org-10")
        .consumerRef("u-6")
        .basicAuth(AmpersandBasicAuth.of("svc", Secret.of("example-password")))
        .build();
  }

  private static AmpersandUpdateConnectionRequest portal() {
    return AmpersandUpdateConnectionRequest.of(
        List.of(AmpersandUpdateField.PROVIDER_METADATA),
        AmpersandConnectionInput.builder()
            .providerMetadata(Map.of("portalId", ProviderMetadataInput.of("13", "input")))
            .build());
  }

  private static OauthConnectRequest hubspot() {
    return OauthConnectRequest.of(PROJECT, "hubspot", "org-9", "u-5");
  }

  private static CustomAuthConnectRequest firstStep() {
    return CustomAuthConnectRequest.builder()
        .projectIdOrName(PROJECT)
        .provider("netsuite")
        .groupRef("org-11")
        .consumerRef("u-7")
        .customAuth(Map.of("accountId", "77", "keys", List.of("example-key-1", "example-key-2")))
        .build();
  }
}
