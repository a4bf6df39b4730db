package dev.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.connections.auth.AuthScheme;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a customer, the same shape whatever the vendor.
 *
 * <p>Two connections are equal when their refs and all normalised members are; the {@link #source}
 * is left out, so that a connection read with it equals one read without. Immutable and
 * thread-safe.
 */
public final class Connection {
  private final ConnectionRef ref;
  private final String provider;
  private final @Nullable String name;
  private final @Nullable String externalId;
  private final @Nullable Owner owner;
  private final ConnectionStatus status;
  private final @Nullable AuthScheme authScheme;
  private final @Nullable Instant createdAt;
  private final @Nullable Instant updatedAt;
  private final @Nullable Instant lastSyncedAt;
  private final Map<String, Json> attributes;
  private final @Nullable Object source;

  private Connection(Builder builder) {
    this.ref = builder.ref;
    this.provider = builder.provider;
    this.name = builder.name;
    this.externalId = builder.externalId;
    this.owner = builder.owner;
    this.status = builder.status;
    this.authScheme = builder.authScheme;
    this.createdAt = builder.createdAt;
    this.updatedAt = builder.updatedAt;
    this.lastSyncedAt = builder.lastSyncedAt;
    this.attributes = builder.attributes;
    this.source = builder.source;
  }

  /**
   * Starts a connection that so far has nothing but its ref, and a status that is unknown.
   *
   * @param ref names the connection
   * @return a builder
   */
  public static Builder builder(ConnectionRef ref) {
    return new Builder(ref);
  }

  /**
   * Names this connection, for {@code get} and for every role.
   *
   * @return what names this connection, for {@code get} and for every role
   */
  public ConnectionRef ref() {
    return ref;
  }

  /** {@return the vendor that holds it} */
  public Vendor vendor() {
    return ref.vendor();
  }

  /**
   * {@return what it connects to, in the vendor's word: {@code salesforce}; {@code ""} if it said
   * none}
   */
  public String provider() {
    return provider;
  }

  /** {@return the name that somebody gave it} */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** {@return the id of the account at the provider} */
  public Optional<String> externalId() {
    return Optional.ofNullable(externalId);
  }

  /** {@return whose it is} */
  public Optional<Owner> owner() {
    return Optional.ofNullable(owner);
  }

  /** {@return how it fares} */
  public ConnectionStatus status() {
    return status;
  }

  /** {@return how the customer signed in} */
  public Optional<AuthScheme> authScheme() {
    return Optional.ofNullable(authScheme);
  }

  /** {@return when it was created} */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  /** {@return when it last changed} */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(updatedAt);
  }

  /** {@return when it last moved data} */
  public Optional<Instant> lastSyncedAt() {
    return Optional.ofNullable(lastSyncedAt);
  }

  /** {@return what else is worth showing and is no secret, by the vendor's names} Unmodifiable. */
  public Map<String, Json> attributes() {
    return attributes;
  }

  /**
   * {@return the vendor's own typed model that this connection was read from; empty when it is of
   * another type, or when the list was read {@linkplain Pager#withoutSource() without source}}
   *
   * @param <S> that type
   * @param type the type, such as a class of the vendor's {@code model} package
   */
  public <S> Optional<S> source(Class<S> type) {
    return type.isInstance(source) ? Optional.of(type.cast(source)) : Optional.empty();
  }

  /**
   * {@return this connection as JSON, as a user's own mapper writes it} The names are those of the
   * methods: {@code ref}, {@code vendor}, {@code provider}, {@code name}, {@code externalId},
   * {@code owner} ({@code id}, {@code name}), {@code status} ({@code state}, {@code word}, {@code
   * reason}), {@code authScheme}, {@code createdAt}, {@code updatedAt}, {@code lastSyncedAt} and
   * {@code attributes}. Times are texts in ISO 8601; what is absent is left out. The {@link
   * #source} is left out as well, since it may hold secrets: write it on its own if you want its
   * masks.
   */
  @JsonValue
  public Json toJson() {
    return ConnectionJson.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote. A member that is unknown or of another JSON type is ignored,
   * a state of a later version is {@link ConnectionStatus.State#UNKNOWN}.
   *
   * @param json an object
   * @return the connection
   * @throws IllegalArgumentException when the ref is missing or none, or a time is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Connection fromJson(Json json) {
    return ConnectionJson.read(json);
  }

  /** {@return a builder that starts with everything this connection holds} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Connection that
        && ref.equals(that.ref)
        && provider.equals(that.provider)
        && Objects.equals(name, that.name)
        && Objects.equals(externalId, that.externalId)
        && Objects.equals(owner, that.owner)
        && status.equals(that.status)
        && Objects.equals(authScheme, that.authScheme)
        && Objects.equals(createdAt, that.createdAt)
        && Objects.equals(updatedAt, that.updatedAt)
        && Objects.equals(lastSyncedAt, that.lastSyncedAt)
        && attributes.equals(that.attributes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ref, provider, name, status, updatedAt);
  }

  /** Ref, provider, name and status. */
  @Override
  public String toString() {
    return ref
        + (provider.isEmpty() ? "" : " " + provider)
        + (name == null ? "" : " '" + name + "'")
        + " "
        + status;
  }

  /** Builds a {@link Connection}. Not thread-safe. */
  public static final class Builder {
    private final ConnectionRef ref;
    private String provider = "";
    private @Nullable String name;
    private @Nullable String externalId;
    private @Nullable Owner owner;
    private ConnectionStatus status = ConnectionStatus.unknown();
    private @Nullable AuthScheme authScheme;
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant lastSyncedAt;
    private Map<String, Json> attributes = Map.of();
    private @Nullable Object source;

    private Builder(ConnectionRef ref) {
      this.ref = Objects.requireNonNull(ref, "ref");
    }

    private Builder(Connection from) {
      this.ref = from.ref;
      this.provider = from.provider;
      this.name = from.name;
      this.externalId = from.externalId;
      this.owner = from.owner;
      this.status = from.status;
      this.authScheme = from.authScheme;
      this.createdAt = from.createdAt;
      this.updatedAt = from.updatedAt;
      this.lastSyncedAt = from.lastSyncedAt;
      this.attributes = from.attributes;
      this.source = from.source;
    }

    /**
     * What it connects to; null becomes {@code ""}.
     *
     * @param provider the word
     * @return this builder
     */
    public Builder provider(@Nullable String provider) {
      this.provider = provider == null ? "" : provider;
      return this;
    }

    /**
     * The name, or null.
     *
     * @param name the name
     * @return this builder
     */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /**
     * The id at the provider, or null.
     *
     * @param externalId the id
     * @return this builder
     */
    public Builder externalId(@Nullable String externalId) {
      this.externalId = externalId;
      return this;
    }

    /**
     * The owner, or null.
     *
     * @param owner the owner
     * @return this builder
     */
    public Builder owner(@Nullable Owner owner) {
      this.owner = owner;
      return this;
    }

    /**
     * The status.
     *
     * @param status the status
     * @return this builder
     */
    public Builder status(ConnectionStatus status) {
      this.status = Objects.requireNonNull(status, "status");
      return this;
    }

    /**
     * The scheme, or null.
     *
     * @param authScheme the scheme
     * @return this builder
     */
    public Builder authScheme(@Nullable AuthScheme authScheme) {
      this.authScheme = authScheme;
      return this;
    }

    /**
     * When it was created, or null.
     *
     * @param createdAt the moment
     * @return this builder
     */
    public Builder createdAt(@Nullable Instant createdAt) {
      this.createdAt = createdAt;
      return this;
    }

    /**
     * When it last changed, or null.
     *
     * @param updatedAt the moment
     * @return this builder
     */
    public Builder updatedAt(@Nullable Instant updatedAt) {
      this.updatedAt = updatedAt;
      return this;
    }

    /**
     * When it last moved data, or null.
     *
     * @param lastSyncedAt the moment
     * @return this builder
     */
    public Builder lastSyncedAt(@Nullable Instant lastSyncedAt) {
      this.lastSyncedAt = lastSyncedAt;
      return this;
    }

    /**
     * All attributes, as {@link Json#of} takes them; replaces those given before.
     *
     * @param attributes the attributes by the vendor's names
     * @return this builder
     */
    public Builder attributes(Map<String, ?> attributes) {
      this.attributes = Map.of();
      attributes.forEach(this::attribute);
      return this;
    }

    /**
     * One attribute more, or another value for it, as {@link Json#of} takes it.
     *
     * @param key the vendor's name
     * @param value the value
     * @return this builder
     */
    public Builder attribute(String key, Object value) {
      if (attributes.isEmpty()) {
        attributes = Map.of(key, Json.of(value)); // most have one at most, and lists are long
        return this;
      }
      Map<String, Json> more = new LinkedHashMap<>(attributes);
      more.put(key, Json.of(value));
      attributes = Collections.unmodifiableMap(more);
      return this;
    }

    /**
     * The vendor's typed model, or null.
     *
     * @param source the model
     * @return this builder
     */
    public Builder source(@Nullable Object source) {
      this.source = source;
      return this;
    }

    /** {@return the connection} */
    public Connection build() {
      return new Connection(this);
    }
  }
}
