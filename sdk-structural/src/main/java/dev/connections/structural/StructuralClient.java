package dev.connections.structural;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.Reconciliation;
import dev.connections.Vendor;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import dev.connections.spi.WholeList;
import dev.connections.structural.codec.StructuralConnectionCodec;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.StructuralConnection;
import dev.connections.structural.model.StructuralConnectionsResponse;
import java.time.Instant;
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

  private static final WholeList<StructuralConnectionsResponse, StructuralConnection> LIST =
      new WholeList<>(
          "/data/connections",
          reply -> reply.data().connections(),
          StructuralConnectionCodec.INSTANCE,
          new StructuralMapper());

  static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, new StructuralErrorDecoder())
          .baseUrl("https://api.structural.app/api/v1")
          .acceptsBearer()
          .acceptsNone()
          .requestIdHeader("X-Request-ID")
          .contentTypeAlways()
          .keyRemedy("Keys are shown once, when they are issued; they begin with sk_.")
          .build();

  private final StructuralApi api;

  private StructuralClient(Builder builder) {
    super(builder);
    this.api = new StructuralApi(calls());
  }

  /**
   * Starts a client; {@code credentials} are required: a bearer key.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return Structural's whole API, typed} */
  public StructuralApi api() {
    return api;
  }

  /** Structural filters nothing itself: every condition is checked here. */
  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls().pager(api.getConnections(), LIST, filter);
  }

  private Call<Page<Connection>> page() {
    return calls().page(api.getConnections(), LIST);
  }

  /**
   * {@return the call that finds out, by platform, what became of a connect whose delivery is
   * unknown} It only reads. A platform that is not listed is never {@link Reconciliation.Absent}:
   * it may still be seeding, and to connect it again would wipe what is there. One that is listed
   * with a date from before the call is found, but not claimed: whether the call wiped and seeded
   * it once more, or still will, cannot be seen.
   *
   * @param request what was to be connected
   * @param began when that call began, as its exception tells: {@code e.began()}
   * @throws IllegalArgumentException when the platform is blank
   */
  public Call<Reconciliation> reconcile(ConnectRequest request, Instant began) {
    String platform = calls().keyPart("platform", request.platform().toString());
    return calls()
        .map(
            calls().reconciliation(page(), found -> found.provider().equals(platform), began),
            result -> result instanceof Reconciliation.Absent ? notListed(platform) : result);
  }

  private static Reconciliation notListed(String platform) {
    return new Reconciliation.Undecided(
        platform
            + " is not listed, but Structural lists no connection while it is seeding, nor one"
            + " that has failed: look again later.");
  }

  /**
   * {@return a client like this one but for what is changed; shares transport and rate limiter}
   *
   * @param change changes a builder that starts with what this client was told
   */
  public StructuralClient derive(Consumer<Builder> change) {
    return derived(new Builder(), change).build();
  }

  /** Builds a {@link StructuralClient}. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {
    private Builder() {
      super(PROFILE);
    }

    /**
     * {@return the client}
     *
     * @throws IllegalArgumentException when the configuration is bad; names the argument
     * @throws IllegalStateException when the class path cannot work; names what clashes
     */
    public StructuralClient build() {
      return new StructuralClient(this);
    }
  }
}
