package dev.connections.proofs.acceptance;

import dev.connections.ConnectionsClient;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.spi.ClientBuilder;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.FakeVendor;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** An account at each of the four fakes, and clients for it with a timeout of five seconds. */
final class Account implements AutoCloseable {
  final FakeStructural structural = FakeStructural.startEmpty();
  final FakeAmpersand ampersand = FakeAmpersand.startEmpty();
  final FakeActiveCampaign campaign = FakeActiveCampaign.startEmpty();
  final FakePolytomic polytomic = FakePolytomic.startEmpty();

  /** Who holds the account. */
  enum Holder {
    STRUCTURAL("getConnections"),
    AMPERSAND("listConnections"),
    ACTIVECAMPAIGN("listAllConnections"),
    POLYTOMIC("listConnections");

    private final String listing;

    Holder(String listing) {
      this.listing = listing;
    }

    /** The vendor's name of the operation that lists. */
    String listing() {
      return listing;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  FakeVendor fake(Holder holder) {
    return switch (holder) {
      case STRUCTURAL -> structural;
      case AMPERSAND -> ampersand;
      case ACTIVECAMPAIGN -> campaign;
      case POLYTOMIC -> polytomic;
    };
  }

  ConnectionsClient client(Holder holder) {
    return switch (holder) {
      case STRUCTURAL -> client(holder, structural.apiKey());
      case AMPERSAND -> client(holder, ampersand.apiKey());
      case ACTIVECAMPAIGN -> client(holder, campaign.apiToken());
      case POLYTOMIC -> client(holder, polytomic.apiKey());
    };
  }

  ConnectionsClient client(Holder holder, String key) {
    return client(holder, key, fake(holder).url());
  }

  ConnectionsClient client(Holder holder, String key, URI url) {
    return client(holder, credentials(holder, key), url);
  }

  ConnectionsClient client(Holder holder, Credentials credentials) {
    return client(holder, credentials, fake(holder).url());
  }

  ConnectionsClient project(String project) {
    return common(
            AmpersandClient.builder(), Credentials.apiKey(ampersand.apiKey()), ampersand.url())
        .project(project)
        .build();
  }

  @Override
  public void close() {
    for (Holder holder : Holder.values()) {
      fake(holder).close();
    }
  }

  private static ConnectionsClient client(Holder holder, Credentials credentials, URI url) {
    return switch (holder) {
      case STRUCTURAL -> common(StructuralClient.builder(), credentials, url).build();
      case AMPERSAND ->
          common(AmpersandClient.builder(), credentials, url).project("my-project").build();
      case ACTIVECAMPAIGN -> common(ActiveCampaignClient.builder(), credentials, url).build();
      case POLYTOMIC -> common(PolytomicClient.builder(), credentials, url).build();
    };
  }

  private static <B extends ClientBuilder<B>> B common(
      B builder, Credentials credentials, URI url) {
    return builder.credentials(credentials).baseUrl(url).timeout(Duration.ofSeconds(5));
  }

  private static Credentials credentials(Holder holder, String key) {
    return switch (holder) {
      case STRUCTURAL, POLYTOMIC -> Credentials.bearer(key);
      case AMPERSAND, ACTIVECAMPAIGN -> Credentials.apiKey(key);
    };
  }
}
