package dev.connections.proofs.contract;

import dev.connections.Call;
import dev.connections.activecampaign.ActiveCampaignApi;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.ampersand.AmpersandApi;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.ampersand.model.OauthConnectRequest;
import dev.connections.auth.Credentials;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.CannedTransport;
import java.net.URI;

/** The call that a sample is the reply to. */
final class SampleCalls {
  private static final String ID = "57";

  private SampleCalls() {}

  static Call<?> call(Sample sample) {
    String type = sample.isJson() ? "application/json" : "text/plain";
    CannedTransport reply = CannedTransport.of(sample.status(), type, sample.text());
    return switch (sample.specification().vendor()) {
      case "structural" -> structural(reply).api().getConnections();
      case "ampersand" -> ampersand(sample.operation(), ampersand(reply).api());
      case "activecampaign" -> activeCampaign(sample.operation(), activeCampaign(reply).api());
      case "polytomic" -> polytomic(reply).api().deleteConnection(ID);
      default -> throw new IllegalArgumentException(sample.toString());
    };
  }

  private static Call<?> ampersand(String operation, AmpersandApi api) {
    return operation.equals("oauthConnect")
        ? api.oauthConnect(OauthConnectRequest.of("p-77", "hubspot", "org-9", "u-5"))
        : api.getConnection(ID);
  }

  private static Call<?> activeCampaign(String operation, ActiveCampaignApi api) {
    return switch (operation) {
      case "createConnection" ->
          api.createConnection(
              ActiveCampaignCreateConnectionRequest.of(
                  ActiveCampaignNewConnection.of("pageforge", "store-8841", "Books", "", "")));
      case "deleteConnection" -> api.deleteConnection(ID);
      default -> api.getConnection(ID);
    };
  }

  private static StructuralClient structural(CannedTransport reply) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer("sk_demo_example"))
        .retryPolicy(RetryPolicy.none())
        .transport(reply)
        .build();
  }

  private static AmpersandClient ampersand(CannedTransport reply) {
    return AmpersandClient.builder()
        .credentials(Credentials.apiKey("example-key"))
        .project("p-77")
        .retryPolicy(RetryPolicy.none())
        .transport(reply)
        .build();
  }

  private static ActiveCampaignClient activeCampaign(CannedTransport reply) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey("example-token"))
        .baseUrl(URI.create("https://acct.example.test"))
        .retryPolicy(RetryPolicy.none())
        .transport(reply)
        .build();
  }

  private static PolytomicClient polytomic(CannedTransport reply) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer("example-key"))
        .retryPolicy(RetryPolicy.none())
        .transport(reply)
        .build();
  }
}
