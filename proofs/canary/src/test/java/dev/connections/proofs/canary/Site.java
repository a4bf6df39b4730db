package dev.connections.proofs.canary;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.http.RateLimiter;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.structural.StructuralClient;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A vendor with one kind of credentials. Immutable. */
final class Site {
  private final Spec spec;
  private final boolean whole;
  private final Canary key;
  private final Function<Supplier<Secret>, Credentials> credentials;

  private Site(
      Spec spec, boolean whole, Canary key, Function<Supplier<Secret>, Credentials> credentials) {
    this.spec = spec;
    this.whole = whole;
    this.key = key;
    this.credentials = credentials;
  }

  static List<Site> all(Canaries canaries) {
    Spec structural = Spec.of("structural");
    Spec ampersand = Spec.of("ampersand");
    Spec activeCampaign = Spec.of("activecampaign");
    Spec polytomic = Spec.of("polytomic");
    return List.of(
        new Site(structural, true, canaries.key("structural bearer"), Credentials::bearer),
        new Site(ampersand, true, canaries.key("ampersand apiKey"), Credentials::apiKey),
        new Site(ampersand, false, canaries.key("ampersand bearer"), Credentials::bearer),
        new Site(activeCampaign, true, canaries.key("activecampaign apiKey"), Credentials::apiKey),
        new Site(polytomic, true, canaries.key("polytomic bearer"), Credentials::bearer),
        new Site(
            polytomic,
            false,
            canaries.text("polytomic password of basic"),
            password -> Credentials.basic("org", password)));
  }

  Spec spec() {
    return spec;
  }

  /**
   * Whether all its calls are tried: for a second kind of credentials a few of them are enough,
   * since the others differ in nothing else.
   */
  boolean isWhole() {
    return whole;
  }

  /** The secret of the credentials. */
  Canary key() {
    return key;
  }

  /** The kind of credentials that this is about, with a supplier of one's own. */
  Credentials supplied(Supplier<Secret> secret) {
    return credentials.apply(secret);
  }

  /** A client with the key. */
  VendorClient client(Consumer<ClientBuilder<?>> change) {
    return switch (spec.vendor()) {
      case "structural" -> told(StructuralClient.builder(), change).build();
      case "ampersand" -> told(AmpersandClient.builder().project("p"), change).build();
      case "activecampaign" -> told(ActiveCampaignClient.builder(), change).build();
      case "polytomic" -> told(PolytomicClient.builder(), change).build();
      default -> throw new IllegalStateException(spec.vendor());
    };
  }

  private <B extends ClientBuilder<B>> B told(B builder, Consumer<ClientBuilder<?>> change) {
    builder.credentials(supplied(() -> Secret.of(key.text()))).rateLimiter(RateLimiter.none());
    change.accept(builder);
    return builder;
  }

  /** The vendor and the kind of credentials. */
  @Override
  public String toString() {
    return key.place();
  }
}
