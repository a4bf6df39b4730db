package dev.connections.examples.docs;

import dev.connections.ConnectionsClient;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

/** A client of each vendor, each with the kind of credentials that its vendor takes. */
final class FourClients {
  private FourClients() {}

  /** Reads the settings from wherever the function finds them, {@code System::getenv} say. */
  static List<ConnectionsClient> of(UnaryOperator<String> setting) {
    StructuralClient structural =
        StructuralClient.builder()
            .credentials(Credentials.bearer(setting.apply("STRUCTURAL_API_KEY")))
            .build();
    AmpersandClient ampersand =
        AmpersandClient.builder()
            .credentials(Credentials.apiKey(setting.apply("AMPERSAND_API_KEY")))
            .project(setting.apply("AMPERSAND_PROJECT"))
            .build();
    ActiveCampaignClient campaign =
        ActiveCampaignClient.builder()
            .credentials(Credentials.apiKey(setting.apply("ACTIVECAMPAIGN_API_TOKEN")))
            .baseUrl(URI.create(setting.apply("ACTIVECAMPAIGN_URL")))
            .build();
    PolytomicClient polytomic =
        PolytomicClient.builder()
            .credentials(
                Credentials.basic(
                    setting.apply("POLYTOMIC_ORGANIZATION_ID"), setting.apply("POLYTOMIC_API_KEY")))
            .build();
    return List.of(structural, ampersand, campaign, polytomic);
  }
}
