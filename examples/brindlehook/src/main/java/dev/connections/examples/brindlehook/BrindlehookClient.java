package dev.connections.examples.brindlehook;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The links of one workspace at Brindlehook. Immutable and thread-safe. */
public final class BrindlehookClient extends VendorClient
    implements Capability.Get, Capability.Delete {
  /** Brindlehook. */
  public static final Vendor VENDOR = Vendor.of("brindlehook");

  private static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, new BrindlehookErrorDecoder())
          .baseUrl("https://api.brindlehook.example/v2")
          .acceptsApiKey("X-Brindlehook-Key")
          .rateLimit(10, Duration.ofSeconds(1))
          .keyRemedy("Keys are made in the workspace under Settings.")
          .build();

  private static final BrindlehookMapper MAPPER = new BrindlehookMapper();
  private static final long LINKS_PER_PAGE = 100;

  private final BrindlehookApi api = new BrindlehookApi(calls());

  private BrindlehookClient(Builder builder) {
    super(builder);
  }

  /** Starts a client; {@code credentials} (an API key) are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Brindlehook's API, typed. */
  public BrindlehookApi api() {
    return api;
  }

  /** Brindlehook filters nothing itself: every condition is checked here. */
  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls().pager(page(null), filter);
  }

  private Call<Page<Connection>> page(@Nullable String cursor) {
    return calls()
        .page(
            api.listLinks(query -> query.cursor(cursor).limit(LINKS_PER_PAGE)),
            reply ->
                reply.page(
                    reply.value().links(),
                    "/links",
                    MAPPER,
                    reply.value().nextCursor().map(this::page).orElse(null)));
  }

  @Override
  public Call<Connection> get(ConnectionRef ref) {
    return calls().connection(api.getLink(calls().id(ref)), "", Function.identity(), MAPPER);
  }

  @Override
  public Call<Void> delete(ConnectionRef ref) {
    return api.deleteLink(calls().id(ref));
  }

  /** A client like this one but for what is changed; shares transport and rate limiter. */
  public BrindlehookClient derive(Consumer<Builder> change) {
    return derived(new Builder(), change).build();
  }

  /** Builds a {@link BrindlehookClient}. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {
    private Builder() {
      super(PROFILE);
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException when the configuration is bad; names the argument
     */
    public BrindlehookClient build() {
      return new BrindlehookClient(this);
    }
  }
}
