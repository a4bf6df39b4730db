package dev.connections.ampersand;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.Reconciliation;
import dev.connections.Vendor;
import dev.connections.ampersand.AmpersandApi.ListConnectionsQuery;
import dev.connections.ampersand.codec.AmpersandConnectionCodec;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.ampersand.model.AmpersandRefresh;
import dev.connections.ampersand.model.AmpersandUpdateConnectionRequest;
import dev.connections.ampersand.model.GenerateConnectionRequest;
import dev.connections.auth.AuthScheme;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import dev.connections.spi.WholeList;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one project at <a href="https://docs.withampersand.com">Ampersand</a>.
 * Immutable and thread-safe.
 */
public final class AmpersandClient extends VendorClient
    implements Capability.Get, Capability.Delete, Capability.Reauthorize, Capability.Verify {
  /** Ampersand. */
  public static final Vendor VENDOR = Vendor.of("ampersand");

  private static final WholeList<List<AmpersandConnection>, AmpersandConnection> LIST =
      new WholeList<>(
          "", Function.identity(), AmpersandConnectionCodec.INSTANCE, new AmpersandMapper());

  static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, new AmpersandErrorDecoder())
          .baseUrl("https://api.withampersand.com/v1")
          .acceptsApiKey("X-Api-Key")
          .acceptsBearer()
          .requestCheck(new UpdateMaskCheck())
          .keyRemedy("Keys are made in the Ampersand dashboard; a JWT lives 600 s at most.")
          .build();

  private final String project;
  private final AmpersandApi api;

  private AmpersandClient(Builder builder, String project) {
    super(builder);
    this.project = project;
    this.api = new AmpersandApi(calls());
  }

  /**
   * Starts a client; {@code credentials} (an API key, or a bearer JWT from a supplier) and {@code
   * project} are required.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return Ampersand's whole API, typed} */
  public AmpersandApi api() {
    return api;
  }

  /** Ampersand filters by provider and owner itself; the rest is checked here. */
  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls()
        .pager(
            api.listConnections(
                query -> {
                  filter.provider().ifPresent(query::provider);
                  filter.owner().ifPresent(query::groupRef);
                }),
            LIST,
            filter);
  }

  private Call<Page<Connection>> page(Consumer<ListConnectionsQuery> conditions) {
    return calls().page(api.listConnections(conditions), LIST);
  }

  @Override
  public Call<Connection> get(ConnectionRef ref) {
    return calls()
        .connection(
            api.getConnection(calls().id(ref)), "", Function.identity(), new AmpersandMapper());
  }

  /** Deletes the connection at Ampersand; its installations lose what they read from it. */
  @Override
  public Call<Void> delete(ConnectionRef ref) {
    return api.deleteConnection(calls().id(ref));
  }

  /** Whether the connection was made by somebody who granted access in a browser. */
  @Override
  public boolean applicable(Connection connection) {
    return connection.vendor().equals(VENDOR)
        && connection.authScheme().filter(AuthScheme::isInteractiveOAuth).isPresent();
  }

  /**
   * The call that fetches a link. Ampersand takes neither an address to return to nor a span of
   * validity: what was asked for is {@linkplain ReauthorizationLink#leftOut left out}.
   */
  @Override
  public Call<ReauthorizationLink> reauthorize(ConnectionRef ref, Reauthorization how) {
    return calls()
        .map(
            api.oauthUpdate(calls().id(ref)),
            url -> ReauthorizationLink.of(url).without(how.wishes()));
  }

  /** Ampersand can only renew a token, which OAuth connections alone have. */
  @Override
  public boolean verifiable(Connection connection) {
    return applicable(connection);
  }

  /**
   * The call that has Ampersand refresh the token if it has expired, and gives the connection as it
   * is afterwards. Says something about OAuth connections only.
   */
  @Override
  public Call<Connection> verify(ConnectionRef ref) {
    return calls()
        .connection(
            api.getConnection(calls().id(ref), query -> query.refresh(AmpersandRefresh.IF_EXPIRED)),
            "",
            Function.identity(),
            new AmpersandMapper());
  }

  /**
   * {@return the call that changes what the given input sets, and nothing else}
   *
   * @param ref of this client
   * @param input what to change
   * @throws IllegalArgumentException when the input sets nothing, or what Ampersand does not let
   *     anybody change
   */
  public Call<AmpersandConnection> update(ConnectionRef ref, AmpersandConnectionInput input) {
    return api.updateConnection(
        calls().id(ref), AmpersandUpdateConnectionRequest.of(UpdateMask.of(input), input));
  }

  /**
   * {@return the call that finds out, by provider, group and consumer, what became of a create
   * whose delivery is unknown} It only reads.
   *
   * @param request what was to be created
   * @param began when that call began, as its exception tells: {@code e.began()}
   * @throws IllegalArgumentException when provider, groupRef or consumerRef is blank
   */
  public Call<Reconciliation> reconcile(GenerateConnectionRequest request, Instant began) {
    String provider = calls().keyPart("provider", request.provider());
    String group = calls().keyPart("groupRef", request.groupRef());
    String consumer = calls().keyPart("consumerRef", request.consumerRef());
    return calls()
        .reconciliation(
            page(query -> query.provider(provider).groupRef(group).consumerRef(consumer)),
            found ->
                found.provider().equals(provider)
                    && found.owner().filter(owner -> owner.id().equals(group)).isPresent()
                    && Json.of(consumer).equals(found.attributes().get("consumerRef")),
            began);
  }

  /**
   * {@return a client like this one but for what is changed; shares transport and rate limiter}
   *
   * @param change changes a builder that starts with what this client was told
   */
  public AmpersandClient derive(Consumer<Builder> change) {
    return derived(new Builder().project(project), change).build();
  }

  /** Builds an {@link AmpersandClient}. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {
    private @Nullable String project;

    private Builder() {
      super(PROFILE);
    }

    /**
     * The id or the name of the project whose connections these are. Required.
     *
     * @param project the id or the name
     * @return this builder
     */
    public Builder project(String project) {
      this.project = project; // an absent one, as an unset variable gives it, is refused by build()
      return this;
    }

    /**
     * {@return the client}
     *
     * @throws IllegalArgumentException when the configuration is bad; names the argument
     * @throws IllegalStateException when the class path cannot work; names what clashes
     */
    public AmpersandClient build() {
      if (project == null || project.isBlank()) {
        throw bad("project", "is missing; set the id or the name of the project with project(...)");
      }
      pathValue("projectIdOrName", project);
      return new AmpersandClient(this, project);
    }
  }
}
