package dev.connections.testing;

import dev.connections.Call;
import dev.connections.CallDescription.Replay;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.error.SdkException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client with no vendor behind it: it holds connections in memory, and can fetch and delete them.
 * For unit tests of code that takes any {@link ConnectionsClient}, also within {@code Connections};
 * nothing is sent and nothing is mapped. Thread-safe.
 */
public final class MemoryClient implements ConnectionsClient, Capability.Get, Capability.Delete {
  private final Vendor vendor;
  private final @Nullable String label;
  private final Map<ConnectionRef, Connection> connections = new LinkedHashMap<>();
  private @Nullable SdkException failure;

  private MemoryClient(Vendor vendor, @Nullable String label) {
    this.vendor = vendor;
    this.label = label;
  }

  /**
   * A client without a label.
   *
   * @param vendor the vendor that it stands for
   * @param connections what it holds at first
   * @return the client
   */
  public static MemoryClient of(Vendor vendor, Connection... connections) {
    MemoryClient client = new MemoryClient(vendor, null);
    List.of(connections).forEach(client::add);
    return client;
  }

  /**
   * A client without connections whose refs bear a label.
   *
   * @param vendor the vendor that it stands for
   * @param label the label
   * @return the client
   */
  public static MemoryClient labelled(Vendor vendor, String label) {
    return new MemoryClient(vendor, label);
  }

  /**
   * Adds a connection, or replaces the one with the same ref.
   *
   * @param connection the connection
   * @throws IllegalArgumentException when its ref is of another vendor or label
   */
  public synchronized void add(Connection connection) {
    connections.put(own(connection.ref()), connection);
  }

  /**
   * Lets every call fail from now on.
   *
   * @param failure what each throws, such as one of {@link Failures}
   */
  public synchronized void failWith(SdkException failure) {
    this.failure = failure;
  }

  /** Lets calls succeed again. */
  public synchronized void recover() {
    failure = null;
  }

  @Override
  public Vendor vendor() {
    return vendor;
  }

  @Override
  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return new MemoryPager(call("list", Replay.SAFE), () -> matching(filter));
  }

  @Override
  public Call<Connection> get(ConnectionRef ref) {
    own(ref);
    return call("get", Replay.SAFE).giving(() -> found(ref, "get"));
  }

  @Override
  public Call<Void> delete(ConnectionRef ref) {
    own(ref);
    return call("delete", Replay.IDEMPOTENT).doing(() -> remove(ref));
  }

  @Override
  public <C extends Capability> Optional<C> capability(Class<C> role) {
    return role.isInstance(this) ? Optional.of(role.cast(this)) : Optional.empty();
  }

  @Override
  public void close() {}

  private MemoryOperation call(String operation, Replay replay) {
    return new MemoryOperation(vendor, label(), operation, replay);
  }

  private synchronized List<Connection> matching(ConnectionFilter filter) {
    failIfTold();
    return connections.values().stream().filter(filter::matches).toList();
  }

  private synchronized Connection found(ConnectionRef ref, String operation) {
    failIfTold();
    Connection connection = connections.get(ref);
    if (connection == null) {
      throw Failures.at(vendor, operation).status(404);
    }
    return connection;
  }

  private synchronized void remove(ConnectionRef ref) {
    found(ref, "delete");
    connections.remove(ref);
  }

  private void failIfTold() {
    if (failure != null) {
      throw failure;
    }
  }

  private ConnectionRef own(ConnectionRef ref) {
    if (!ref.vendor().equals(vendor) || !ref.label().equals(label())) {
      throw new IllegalArgumentException(ref + " is no ref of " + this);
    }
    return ref;
  }

  /** Vendor and label. */
  @Override
  public String toString() {
    return label == null ? vendor.toString() : vendor + ":" + label;
  }
}
