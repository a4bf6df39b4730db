package dev.connections.polytomic;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.Reconciliation;
import dev.connections.Vendor;
import dev.connections.polytomic.codec.PolytomicConnectionCodec;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicConnectionList;
import dev.connections.polytomic.model.PolytomicConnectionResponse;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicJob;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicTypeRef;
import dev.connections.polytomic.model.SchemasStatus;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import dev.connections.spi.WholeList;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The connections of one organisation at <a href="https://apidocs.polytomic.com">Polytomic</a>.
 * Immutable and thread-safe.
 */
public final class PolytomicClient extends VendorClient
    implements Capability.Get, Capability.Delete, Capability.Reauthorize, Capability.Verify {
  /** Polytomic. */
  public static final Vendor VENDOR = Vendor.of("polytomic");

  private static final WholeList<PolytomicConnectionList, PolytomicConnection> LIST =
      new WholeList<>(
          "/data",
          PolytomicConnectionList::data,
          PolytomicConnectionCodec.INSTANCE,
          new PolytomicMapper());

  static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, new PolytomicErrorDecoder())
          .baseUrl("https://app.polytomic.com")
          .acceptsBearer()
          .acceptsBasic()
          .header("X-Polytomic-Version", "2025-09-18")
          .idempotencyHeader("Idempotency-Key")
          .requestCheck(new PolytomicRequestCheck())
          .keyRemedy("A user's key goes with bearer, an organisation's id and its key with basic.")
          .build();

  private static final PolytomicConnection NOTHING_KNOWN = PolytomicConnection.builder().build();

  private final PolytomicApi api;

  private PolytomicClient(Builder builder) {
    super(builder);
    this.api = new PolytomicApi(calls());
  }

  /**
   * Starts a client; {@code credentials} are required: a user's key as bearer, or an organisation's
   * id and its key as basic.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return Polytomic's API for connections, typed} */
  public PolytomicApi api() {
    return api;
  }

  /** Polytomic filters nothing itself: every condition is checked here. */
  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls().pager(api.listConnections(), LIST, filter);
  }

  private Call<Page<Connection>> page() {
    return calls().page(api.listConnections(), LIST);
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

  /**
   * Deletes the connection, unless something at Polytomic uses it: then the call fails and tells
   * what. To delete that as well, say so: {@code api().deleteConnection(id, q -> q.force(true))}.
   */
  @Override
  public Call<Void> delete(ConnectionRef ref) {
    return api.deleteConnection(calls().id(ref));
  }

  /** Whether it is a connection of Polytomic: each of them can be connected again. */
  @Override
  public boolean applicable(Connection connection) {
    return connection.vendor().equals(VENDOR);
  }

  /**
   * The call that fetches the connection's name and then a link to connect it again.
   *
   * @throws IllegalArgumentException when there is no address to return to, which Polytomic
   *     requires, or the link should hold for less than a second or more than seven days
   */
  @Override
  public Call<ReauthorizationLink> reauthorize(ConnectionRef ref, Reauthorization how) {
    return new ConnectAgain(calls(), api, how).call(calls().id(ref));
  }

  /**
   * The call that fetches the connection, has Polytomic test it as it is stored, and fetches it
   * once more; for two minutes unless given another timeout, since the test reaches the system of
   * the customer.
   *
   * <p>That it returns says that the connection works; one that does not fails the test, and so the
   * call: see the exception's error. The test keeps nothing, so the {@link Connection#status} may
   * lag behind it.
   */
  @Override
  public Call<Connection> verify(ConnectionRef ref) {
    String id = calls().id(ref);
    Call<Connection> afterwards = get(ref);
    return calls()
        .then(
            calls().map(api.getConnection(id), PolytomicConnectionResponse::data),
            stored -> calls().then(test(id, stored), passed -> afterwards, afterwards),
            calls().then(test(id, NOTHING_KNOWN), passed -> afterwards, afterwards));
  }

  /**
   * {@return the call that has Polytomic read the schemas of the connection anew, and follows that
   * until it is finished; for five minutes unless given another timeout} Only a healthy connection
   * can be read.
   *
   * @param ref of this client
   */
  public Call<SchemasStatus> refreshSchemas(ConnectionRef ref) {
    return new SchemaRefresh(calls(), api).call(calls().id(ref));
  }

  /**
   * {@return the call that has Polytomic make a request at the connection's backend without keeping
   * us waiting for it, and follows the job until it is done or has failed: see its status; for five
   * minutes unless given another timeout}
   *
   * @param ref of this client
   * @param request what to request
   * @throws IllegalArgumentException when it is no GET: Polytomic makes no other in this way
   */
  public Call<PolytomicJob> proxyAsync(ConnectionRef ref, ConnectionProxyCall request) {
    return new ProxyJob(calls(), api).call(calls().id(ref), request);
  }

  /**
   * {@return the call that finds out, by name and type, what became of a create whose delivery is
   * unknown} It only reads. Several connections may have one name: then the one that was created
   * since the call began is it, if there is a single one. A create with an idempotency key needs
   * none of this: it can be made again with the same key.
   *
   * @param request what was to be created
   * @param began when that call began, as its exception tells: {@code e.began()}
   * @throws IllegalArgumentException when the name is blank
   */
  public Call<Reconciliation> reconcile(PolytomicCreateConnectionRequest request, Instant began) {
    String name = calls().keyPart("name", request.name());
    return calls()
        .reconciliation(
            page(),
            found -> found.name().equals(Optional.of(name)) && isOfType(found, request.type()),
            began);
  }

  /** Polytomic need not say the type; what it does not say may be the type. */
  private static boolean isOfType(Connection found, String type) {
    return found.provider().isEmpty() || found.provider().equals(type);
  }

  private Call<Void> test(String id, PolytomicConnection stored) {
    return api.testConnection(
        PolytomicTestConnectionRequest.builder()
            .type(stored.type().flatMap(PolytomicTypeRef::id).orElse(""))
            .configuration(Map.of()) // merged over what is stored; what we were shown is masked
            .connectionId(id)
            .build());
  }

  /**
   * {@return a client like this one but for what is changed; shares transport and rate limiter}
   *
   * @param change changes a builder that starts with what this client was told
   */
  public PolytomicClient derive(Consumer<Builder> change) {
    return derived(new Builder(), change).build();
  }

  /** Builds a {@link PolytomicClient}. Not thread-safe. */
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
    public PolytomicClient build() {
      return new PolytomicClient(this);
    }
  }
}
