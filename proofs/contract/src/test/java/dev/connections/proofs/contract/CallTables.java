package dev.connections.proofs.contract;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.spi.ClientBuilder;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.FakeVendor;
import java.util.List;
import java.util.function.Consumer;

/** Every operation of a vendor, called through its client. */
final class CallTables {
  private CallTables() {}

  /** With keys that nobody knows. */
  static List<ApiCall> of(Specification specification, Consumer<ClientBuilder<?>> change) {
    return switch (specification.vendor()) {
      case "structural" -> structural("sk_demo_example", change);
      case "ampersand" -> ampersand("example-key", change);
      case "activecampaign" -> activeCampaign("example-token", change);
      case "polytomic" -> polytomic("example-key", "example-partner-key", change);
      default -> throw new IllegalArgumentException(specification.vendor());
    };
  }

  /** With the keys that a fake knows. */
  static List<ApiCall> of(FakeVendor vendor, Consumer<ClientBuilder<?>> change) {
    if (vendor instanceof FakeStructural fake) {
      return structural(fake.apiKey(), change);
    } else if (vendor instanceof FakeAmpersand fake) {
      return ampersand(fake.apiKey(), change);
    } else if (vendor instanceof FakeActiveCampaign fake) {
      return activeCampaign(fake.apiToken(), change);
    } else if (vendor instanceof FakePolytomic fake) {
      return polytomic(fake.apiKey(), fake.partnerKey(), change);
    }
    throw new IllegalArgumentException(vendor.getClass().getName());
  }

  private static List<ApiCall> structural(String key, Consumer<ClientBuilder<?>> change) {
    StructuralClient.Builder builder =
        StructuralClient.builder().credentials(Credentials.bearer(key));
    return StructuralCalls.table(changed(builder, change).build());
  }

  private static List<ApiCall> ampersand(String key, Consumer<ClientBuilder<?>> change) {
    AmpersandClient.Builder builder =
        AmpersandClient.builder()
            .credentials(Credentials.apiKey(key))
            .project(AmpersandCalls.PROJECT);
    return AmpersandCalls.table(changed(builder, change).build());
  }

  private static List<ApiCall> activeCampaign(String token, Consumer<ClientBuilder<?>> change) {
    ActiveCampaignClient.Builder builder =
        ActiveCampaignClient.builder().credentials(Credentials.apiKey(token));
    return ActiveCampaignCalls.table(changed(builder, change).build());
  }

  private static List<ApiCall> polytomic(
      String key, String partnerKey, Consumer<ClientBuilder<?>> change) {
    PolytomicClient.Builder builder =
        PolytomicClient.builder().credentials(Credentials.bearer(key));
    return PolytomicCalls.table(changed(builder, change).build(), Credentials.bearer(partnerKey));
  }

  /** Without retries: an answer that is wrong once is wrong. */
  private static <B extends ClientBuilder<B>> B changed(
      B builder, Consumer<ClientBuilder<?>> change) {
    builder.retryPolicy(RetryPolicy.none());
    change.accept(builder);
    return builder;
  }
}
