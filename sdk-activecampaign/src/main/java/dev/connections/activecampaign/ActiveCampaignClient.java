package dev.connections.activecampaign;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Pager;
import dev.connections.Reconciliation;
import dev.connections.Vendor;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The Deep Data connections of one account at <a
 * href="https://developers.activecampaign.com">ActiveCampaign</a>. Immutable and thread-safe.
 */
public final class ActiveCampaignClient extends VendorClient
    implements Capability.Get, Capability.Delete {
  /** ActiveCampaign. */
  public static final Vendor VENDOR = Vendor.of("activecampaign");

  static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, new ActiveCampaignErrorDecoder())
          .acceptsApiKey("Api-Token")
          .goneStatus(403)
          .rateLimit(5, Duration.ofSeconds(1))
          .oneBudgetForAllKeys()
          .keyRemedy("Key and URL stand in the account under Settings, Developer.")
          .build();

  private final ActiveCampaignApi api;

  private ActiveCampaignClient(Builder builder) {
    super(builder);
    this.api = new ActiveCampaignApi(calls());
  }

  /**
   * Starts a client; {@code credentials} (an API key) and {@code baseUrl} (the account's own, with
   * or without {@code /api/3}) are required.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return ActiveCampaign's API for connections, typed} */
  public ActiveCampaignApi api() {
    return api;
  }

  /** ActiveCampaign filters by provider itself, perhaps by a part of it; all is checked here. */
  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls()
        .pager(
            new OffsetPages(calls(), api, query -> filter.provider().ifPresent(query::service))
                .first(),
            filter);
  }

  /**
   * The call that fetches the connection. ActiveCampaign's own reply leaves its status out, so the
   * call then asks the list for it.
   */
  @Override
  public Call<Connection> get(ConnectionRef ref) {
    return calls()
        .connection(
            new WholeConnection(calls(), api).call(calls().id(ref)),
            "/connection",
            Function.identity(),
            new ActiveCampaignMapper());
  }

  /** Deletes the connection at ActiveCampaign. */
  @Override
  public Call<Void> delete(ConnectionRef ref) {
    return api.deleteConnection(calls().id(ref));
  }

  /**
   * {@return the call that makes the connection of this service and external id be there with these
   * names and addresses: it looks for it, and then updates or creates it where need be}
   *
   * <p>Two such calls at the same time may both create: ActiveCampaign has no way to prevent it.
   *
   * @param wanted what is to be there
   */
  public Call<ActiveCampaignConnection> findOrCreate(ActiveCampaignNewConnection wanted) {
    return new FindOrCreate(calls(), api, wanted).call();
  }

  /**
   * {@return the call that finds out, by service and external id, what became of a create whose
   * delivery is unknown} It only reads; what the vendor finds is compared again, since it may match
   * a part of a word.
   *
   * @param request what was to be created
   * @param began when that call began, as its exception tells: {@code e.began()}
   * @throws IllegalArgumentException when the service or the external id is blank
   */
  public Call<Reconciliation> reconcile(
      ActiveCampaignCreateConnectionRequest request, Instant began) {
    String service = calls().keyPart("service", request.connection().service());
    String id = calls().keyPart("externalid", request.connection().externalid());
    return calls()
        .reconciliation(
            new OffsetPages(calls(), api, query -> query.service(service).externalid(id)).first(),
            found -> found.provider().equals(service) && found.externalId().equals(Optional.of(id)),
            began);
  }

  /**
   * {@return a client like this one but for what is changed; shares transport and rate limiter}
   *
   * @param change changes a builder that starts with what this client was told
   */
  public ActiveCampaignClient derive(Consumer<Builder> change) {
    return derived(new Builder(), change).build();
  }

  /** Builds an {@link ActiveCampaignClient}. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {
    private static final String API = "/api/3";

    private Builder() {
      super(PROFILE);
    }

    /** The account's address as its settings show it, with or without {@code /api/3}. */
    @Override
    public Builder baseUrl(URI baseUrl) {
      Objects.requireNonNull(baseUrl, "baseUrl");
      String text = baseUrl.toString().replaceFirst("/+$", "");
      boolean whole = text.endsWith(API) || baseUrl.getRawQuery() != null;
      return super.baseUrl(whole ? baseUrl : URI.create(text + API));
    }

    /**
     * {@return the client}
     *
     * @throws IllegalArgumentException when the configuration is bad; names the argument
     * @throws IllegalStateException when the class path cannot work; names what clashes
     */
    public ActiveCampaignClient build() {
      return new ActiveCampaignClient(this);
    }
  }
}
