package dev.connections.polytomic;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.polytomic.model.PolytomicConnectionResponse;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.util.function.Consumer;

/**
 * The connections of one organisation at <a href="https://apidocs.polytomic.com">Polytomic</a>.
 * Immutable and thread-safe.
 */
public final class PolytomicClient extends VendorClient implements Capability.Get {
  /** Polytomic. */
  public static final Vendor VENDOR = Vendor.of("polytomic");

  static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, new PolytomicErrorDecoder())
          .baseUrl("https://app.polytomic.com")
          .acceptsBearer()
          .acceptsBasic()
          .header("X-Polytomic-Version", "2025-09-18")
          .idempotencyHeader("Idempotency-Key")
          .keyRemedy("A user's key goes with bearer, an organisation's id and its key with basic.")
          .build();

  private final Builder built;
  private final PolytomicApi api;

  private PolytomicClient(Builder builder) {
    super(builder);
    this.built = new Builder(builder);
    this.api = new PolytomicApi(calls());
  }

  /**
   * Starts a client; {@code credentials} are required: a user's key as bearer, or an organisation's
   * id and its key as basic.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Polytomic's API for connections, typed. */
  public PolytomicApi api() {
    return api;
  }

  /** Polytomic filters nothing itself: every condition is checked here. */
  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls()
        .pager(
            calls()
                .page(
                    api.listConnections(),
                    reply ->
                        reply.page(reply.value().data(), "/data", new PolytomicMapper(), null)),
            filter);
  }

  @Override
  public Call<Connection> get(ConnectionRef ref) {
    return calls()
        .connection(
            api.getConnection(calls().id(ref)),
            "/data",
            PolytomicConnectionResponse::data,
            new PolytomicMapper());
  }

  /** A client like this one but for what is changed; shares transport and rate limiter. */
  public PolytomicClient derive(Consumer<Builder> change) {
    Builder builder = new Builder(built);
    change.accept(builder);
    return builder.build();
  }

  /** Builds a {@link PolytomicClient}. Not thread-safe. */
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
    public PolytomicClient build() {
      return new PolytomicClient(this);
    }
  }
}
