package dev.connections.examples.cli;

import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.examples.Accounts;
import dev.connections.federation.Connections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts while one command runs. Closing ends the fakes, if these are fakes. */
final class Session implements AutoCloseable {
  private final Accounts accounts;
  private final Connections all;

  Session(Accounts accounts) {
    this.accounts = accounts;
    this.all = Connections.of(accounts.clients());
  }

  /**
   * The accounts at one vendor, or all of them.
   *
   * @throws IllegalArgumentException when there is none at this vendor
   */
  Connections at(@Nullable String vendor) {
    if (vendor == null) {
      return all;
    }
    List<ConnectionsClient> some =
        all.clients().stream().filter(client -> client.vendor().id().equals(vendor)).toList();
    if (some.isEmpty()) {
      throw new IllegalArgumentException(
          "--vendor: no account at " + vendor + "; there are accounts at " + all);
    }
    return Connections.of(some);
  }

  /**
   * One connection as it is now. A vendor that cannot fetch one is asked for its list.
   *
   * @throws IllegalArgumentException when there is no account for the ref
   * @throws NoSuchElementException when the list lacks it
   */
  Finding find(ConnectionRef ref) {
    Optional<Capability.Get> get = all.capability(ref, Capability.Get.class);
    return finding(get.isPresent() ? get.get().get(ref).execute() : findInList(ref));
  }

  /**
   * The role that the ref's vendor plays.
   *
   * @param what the role does, to tell whoever asks for it in vain
   * @throws IllegalArgumentException when there is no account for the ref, or no such role
   */
  <C extends Capability> C role(ConnectionRef ref, Class<C> role, String what) {
    return all.capability(ref, role)
        .orElseThrow(() -> new IllegalArgumentException(ref.vendor() + " cannot " + what));
  }

  Finding finding(Connection connection) {
    return new Finding(connection, all.health(connection));
  }

  /** Has something happen where nothing is real, so that there is something to watch. */
  void stir() {
    accounts.stir();
  }

  @Override
  public void close() {
    all.close();
    accounts.close();
  }

  private Connection findInList(ConnectionRef ref) {
    try (Stream<Connection> listed = Connections.of(all.client(ref)).stream()) {
      return listed
          .filter(connection -> connection.ref().equals(ref))
          .findFirst()
          .orElseThrow(() -> new NoSuchElementException(ref.vendor() + " does not list " + ref));
    }
  }
}
