package dev.connections.testing.contract;

import dev.connections.auth.Secret;
import dev.connections.spi.JsonIn;
import dev.connections.spi.Members;
import dev.connections.spi.Model;
import dev.connections.spi.ModelCodec;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection of a vendor that does not exist. */
final class FifthConnection extends Model {
  static final Codec CODEC = new Codec();

  private final @Nullable String id;
  private final @Nullable String app;
  private final @Nullable String status;
  private final @Nullable Secret token;

  private FifthConnection(Builder builder) {
    super(builder);
    this.id = builder.id;
    this.app = builder.app;
    this.status = builder.status;
    this.token = builder.token;
  }

  Optional<String> id() {
    return Optional.ofNullable(id);
  }

  String app() {
    return app == null ? "" : app;
  }

  String status() {
    return status == null ? "" : status;
  }

  @Override
  protected void members(Members members) {
    members.add("id", id);
    members.add("app", app);
    members.add("status", status);
    members.secret("token", token);
  }

  /** Builds a {@link FifthConnection}. */
  static final class Builder extends Model.Builder<FifthConnection> {
    private @Nullable String id;
    private @Nullable String app;
    private @Nullable String status;
    private @Nullable Secret token;

    @Override
    public FifthConnection build() {
      return new FifthConnection(this);
    }
  }

  /** Reads and writes a {@link FifthConnection}. */
  static final class Codec extends ModelCodec<FifthConnection, Builder> {
    @Override
    protected Builder builder() {
      return new Builder();
    }

    @Override
    protected void member(String name, JsonIn in, Builder builder) throws IOException {
      switch (name) {
        case "id" -> builder.id = in.string();
        case "app" -> builder.app = in.string();
        case "status" -> builder.status = in.string();
        case "token" -> builder.token = in.secret();
        default -> in.keep(builder);
      }
    }
  }
}
