package dev.connections.acme;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.connections.Json;
import dev.connections.auth.Secret;
import dev.connections.spi.Members;
import dev.connections.spi.Model;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Acme's model of a connection. */
public final class AcmeConnection extends Model {
  private final String provider;
  private final String id;
  private final Secret token;
  private final Json settings;
  private final Long rows;
  private final OffsetDateTime createdAt;

  private AcmeConnection(Builder builder) {
    super(builder);
    this.provider = required("provider", builder.provider);
    this.id = builder.id;
    this.token = builder.token;
    this.settings = builder.settings;
    this.rows = builder.rows;
    this.createdAt = builder.createdAt;
  }

  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AcmeConnection fromJson(Json json) {
    return AcmeConnectionCodec.INSTANCE.fromJson(json);
  }

  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  public String provider() {
    return provider;
  }

  public Optional<Secret> token() {
    return Optional.ofNullable(token);
  }

  public Optional<Json> settings() {
    return Optional.ofNullable(settings);
  }

  public Optional<Long> rows() {
    return Optional.ofNullable(rows);
  }

  public Optional<OffsetDateTime> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  @Override
  protected void members(Members members) {
    members.add("id", id);
    members.add("provider", provider);
    members.secret("token", token);
    members.secret("settings", settings);
    members.add("rows", rows);
    members.add("created_at", createdAt);
  }

  /** Builds an {@link AcmeConnection}. */
  public static final class Builder extends Model.Builder<AcmeConnection> {
    private String id;
    private String provider;
    private Secret token;
    private Json settings;
    private Long rows;
    private OffsetDateTime createdAt;

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder provider(String provider) {
      this.provider = provider;
      return this;
    }

    public Builder token(Secret token) {
      this.token = token;
      return this;
    }

    public Builder settings(Json settings) {
      this.settings = settings;
      return this;
    }

    public Builder rows(Long rows) {
      this.rows = rows;
      return this;
    }

    public Builder createdAt(OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      return this;
    }

    @Override
    public AcmeConnection build() {
      return new AcmeConnection(this);
    }
  }
}
