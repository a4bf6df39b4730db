package dev.connections.acme;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.ConnectionMapper;
import dev.connections.spi.ErrorDecoder;
import dev.connections.spi.MissingIdException;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.time.OffsetDateTime;
import java.util.function.Consumer;

/** Acme's client. */
public final class AcmeClient extends VendorClient implements Capability.Get, Capability.Delete {
  public static final Vendor VENDOR = Vendor.of("acme");

  private static final ErrorDecoder ERRORS =
      (reply, error) -> {
        Json json = reply.json();
        if (json.at("/broken").asText().equals("decoder")) {
          throw new IllegalStateException("a decoder with a fault");
        }
        error.code(text(json, "/code")).detail(text(json, "/message"));
      };

  private static final VendorProfile PROFILE =
      VendorProfile.builder(VENDOR, ERRORS)
          .acceptsBearer()
          .acceptsApiKey("X-Acme-Key")
          .acceptsBasic()
          .requestIdHeader("X-Request-Id")
          .idempotencyHeader("Idempotency-Key")
          .keyRemedy("Keys are made under Settings.")
          .build();

  private static final ConnectionMapper<AcmeConnection> MAPPER =
      (source, refs) ->
          Connection.builder(refs.apply(MissingIdException.require("id", source.id())))
              .provider(source.provider())
              .createdAt(source.createdAt().map(OffsetDateTime::toInstant).orElse(null));

  private final AcmeApi api;

  private AcmeClient(Builder builder) {
    super(builder);
    this.api = new AcmeApi(calls());
  }

  public static Builder builder() {
    return new Builder();
  }

  public AcmeClient derive(Consumer<Builder> change) {
    return derived(new Builder(), change).build();
  }

  public AcmeApi api() {
    return api;
  }

  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls().pager(page(null), filter);
  }

  @Override
  public Call<Connection> get(ConnectionRef ref) {
    return calls()
        .connection(api.getConnection(calls().id(ref)), "", connection -> connection, MAPPER);
  }

  @Override
  public Call<Void> delete(ConnectionRef ref) {
    return api.deleteConnection(calls().id(ref));
  }

  private Call<Page<Connection>> page(String cursor) {
    return calls()
        .page(
            api.listConnections(cursor),
            reply ->
                reply.page(
                    reply.value().connections(),
                    "/connections",
                    MAPPER,
                    reply.value().next().map(this::page).orElse(null)));
  }

  private static String text(Json json, String pointer) {
    return json.at(pointer).isString() ? json.at(pointer).asText() : null;
  }

  /** Builds an {@link AcmeClient}. */
  public static final class Builder extends ClientBuilder<Builder> {
    private Builder() {
      super(PROFILE);
      pathValue("account", "main");
    }

    public AcmeClient build() {
      return new AcmeClient(this);
    }
  }
}
