package dev.connections.structural;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.util.function.Consumer;

/**
 * The connections that a customer holds at <a href="https://docs.structural.app">Structural</a>.
 *
 * <p>A connection has no id of its own there: its ref is its platform. Only active connections are
 * listed; one that is still seeding or has failed is not, and nothing tells these cases apart.
 * Immutable and thread-safe.
 */
public final class StructuralClient extends VendorClient {
  /** Structural. */
  public static final Vendor VENDOR = Vendor.of("structural");

  static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, new StructuralErrorDecoder())
          .baseUrl("https://api.structural.app/api/v1")
          .acceptsBearer()
          .acceptsNone()
          .requestIdHeader("X-Request-ID")
          .contentTypeAlways()
          .keyRemedy("Keys are shown once, when they are issued; they begin with sk_.")
          .build();

  private final Builder built;
  private final StructuralApi api;

  private StructuralClient(Builder builder) {
    super(builder);
    this.built = new Builder(builder);
    this.api = new StructuralApi(calls());
  }

  /** Starts a client; {@code credentials} are required: a bearer key. */
  public static Builder builder() {
    return new Builder();
  }

  /** Structural's whole API, typed. */
  public StructuralApi api() {
    return api;
  }

  /** Structural filters nothing itself: every condition is checked here. */
  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls()
        .pager(
            calls()
                .page(
                    api.getConnections(),
                    reply ->
                        reply.page(
                            reply.value().data().connections(),
                            "/data/connections",
                            new StructuralMapper(),
                            null)),
            filter);
  }

  /** A client like this one but for what is changed; shares transport and rate limiter. */
  public StructuralClient derive(Consumer<Builder> change) {
    Builder builder = new Builder(built);
    change.accept(builder);
    return builder.build();
  }

  /** Builds a {@link StructuralClient}. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {
    private Builder() {
      super(PROFILE);
    }

    private Builder(Builder from) {
      super(from);
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException when the configuration is bad; names the argument
     */
    public StructuralClient build() {
      return new StructuralClient(this);
    }
  }
}
