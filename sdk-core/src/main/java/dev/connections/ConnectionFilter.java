package dev.connections;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which connections to list: every given condition must hold, and what is compared is compared
 * whole. A client hands to its vendor what the vendor can filter by and checks the rest itself, so
 * the answer is the same at every vendor. Immutable and thread-safe.
 */
public final class ConnectionFilter {
  private static final ConnectionFilter ALL = new ConnectionFilter(null, null, null, null);

  private final @Nullable String provider;
  private final ConnectionStatus.@Nullable State state;
  private final @Nullable String owner;
  private final @Nullable String name;

  private ConnectionFilter(
      @Nullable String provider,
      ConnectionStatus.@Nullable State state,
      @Nullable String owner,
      @Nullable String name) {
    this.provider = provider;
    this.state = state;
    this.owner = owner;
    this.name = name;
  }

  /**
   * No condition.
   *
   * @return a filter without any condition
   */
  public static ConnectionFilter all() {
    return ALL;
  }

  /**
   * Only connections to this provider, such as {@code hubspot}.
   *
   * @param provider in the vendor's word
   * @return the narrower filter
   */
  public ConnectionFilter provider(String provider) {
    return new ConnectionFilter(Objects.requireNonNull(provider, "provider"), state, owner, name);
  }

  /**
   * Only connections in this state.
   *
   * @param state the state
   * @return the narrower filter
   */
  public ConnectionFilter state(ConnectionStatus.State state) {
    return new ConnectionFilter(provider, Objects.requireNonNull(state, "state"), owner, name);
  }

  /**
   * Only connections whose owner has this id.
   *
   * @param ownerId the id
   * @return the narrower filter
   */
  public ConnectionFilter owner(String ownerId) {
    return new ConnectionFilter(provider, state, Objects.requireNonNull(ownerId, "owner"), name);
  }

  /**
   * Only connections of this name.
   *
   * @param name the name, whole
   * @return the narrower filter
   */
  public ConnectionFilter name(String name) {
    return new ConnectionFilter(provider, state, owner, Objects.requireNonNull(name, "name"));
  }

  /** {@return the provider asked for} */
  public Optional<String> provider() {
    return Optional.ofNullable(provider);
  }

  /** {@return the state asked for} */
  public Optional<ConnectionStatus.State> state() {
    return Optional.ofNullable(state);
  }

  /** {@return the id of the owner asked for} */
  public Optional<String> owner() {
    return Optional.ofNullable(owner);
  }

  /** {@return the name asked for} */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /**
   * {@return whether every condition holds for the connection}
   *
   * @param connection any connection
   */
  public boolean matches(Connection connection) {
    return (provider == null || provider.equals(connection.provider()))
        && (state == null || state == connection.status().state())
        && (owner == null || connection.owner().filter(o -> o.id().equals(owner)).isPresent())
        && (name == null || name.equals(connection.name().orElse(null)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectionFilter filter
        && Objects.equals(provider, filter.provider)
        && state == filter.state
        && Objects.equals(owner, filter.owner)
        && Objects.equals(name, filter.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(provider, state, owner, name);
  }

  /** The conditions. */
  @Override
  public String toString() {
    return "provider=" + provider + ", state=" + state + ", owner=" + owner + ", name=" + name;
  }
}
