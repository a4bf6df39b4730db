package dev.connections.testing.contract;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.spi.Arguments;
import dev.connections.spi.Calls;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.ConnectionMapper;
import dev.connections.spi.MissingIdException;
import dev.connections.spi.Operation;
import dev.connections.spi.ProblemDetails;
import dev.connections.spi.Replies;
import dev.connections.spi.Values;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.util.List;
import java.util.function.Consumer;

/** A client of a vendor that does not exist, as small as one can be. */
final class FifthClient extends VendorClient {
  private static final int PAGE = 100;
  private static final VendorProfile PROFILE =
      VendorProfile.builder(
              Vendor.of("fifth"),
              (reply, error) ->
                  error.detail(ProblemDetails.text(reply.json(), "message").orElse(null)))
          .acceptsBearer()
          .build();
  private static final ConnectionMapper<FifthConnection> MAPPER =
      (source, refs) ->
          Connection.builder(refs.apply(MissingIdException.require("id", source.id())))
              .provider(source.app())
              .status(
                  source.status().equals("fine")
                      ? ConnectionStatus.of(State.CONNECTED, "fine")
                      : ConnectionStatus.of(State.UNKNOWN, source.status()));

  private final Api api;

  private FifthClient(Builder builder) {
    super(builder);
    this.api = new Api(calls());
  }

  static Builder builder() {
    return new Builder();
  }

  FifthClient derive(Consumer<Builder> change) {
    return derived(new Builder(), change).build();
  }

  Api api() {
    return api;
  }

  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return calls().pager(page(0), filter);
  }

  private Call<Page<Connection>> page(int offset) {
    return calls()
        .page(
            api.listConnections(offset),
            reply ->
                reply.page(
                    reply.value(),
                    "",
                    MAPPER,
                    reply.value().size() < PAGE ? null : page(offset + PAGE)));
  }

  /** Its operations. */
  public static final class Api {
    private final Calls calls;

    private Api(Calls calls) {
      this.calls = calls;
    }

    /** Lists. */
    public Call<List<FifthConnection>> listConnections(int offset) {
      Operation list = Operation.safe("listConnections", "GET", "/connections");
      return calls.call(
          Arguments.of(list).query("offset", offset),
          Replies.json(Values.list(FifthConnection.CODEC)));
    }

    /** Pauses. */
    public Call<Void> pause(String id) {
      Operation pause = Operation.never("pause", "POST", "/connections/{id}/pause");
      return calls.call(Arguments.of(pause).path("id", id), Replies.none());
    }
  }

  /** Builds a {@link FifthClient}. */
  static final class Builder extends ClientBuilder<Builder> {
    private Builder() {
      super(PROFILE);
    }

    FifthClient build() {
      return new FifthClient(this);
    }
  }
}
