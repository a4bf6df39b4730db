package dev.connections.federation;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.TimeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Several clients as one: asks all of them at once and says for each what came of it.
 *
 * <p>It does not own the clients: closing it leaves them open. Immutable and thread-safe.
 */
public final class Connections implements AutoCloseable {
  private final List<ConnectionsClient> clients;
  private final Gate gate;
  private final TimeSource time;

  private Connections(List<ConnectionsClient> clients, Gate gate, TimeSource time) {
    this.clients = clients;
    this.gate = gate;
    this.time = time;
  }

  /**
   * These clients as one.
   *
   * @throws IllegalArgumentException when two are of the same vendor and label, since a ref could
   *     not tell them apart
   */
  public static Connections of(ConnectionsClient... clients) {
    return of(List.of(clients));
  }

  /**
   * These clients as one.
   *
   * @throws IllegalArgumentException when two are of the same vendor and label, since a ref could
   *     not tell them apart
   */
  public static Connections of(List<? extends ConnectionsClient> clients) {
    Set<String> names = new HashSet<>();
    for (ConnectionsClient client : clients) {
      if (!names.add(client.vendor() + ":" + client.label().orElse(""))) {
        throw new IllegalArgumentException(
            "clients: two of "
                + client.vendor()
                + client.label().map(label -> " with the label " + label).orElse(" without a label")
                + "; give each a label(...) of its own");
      }
    }
    return new Connections(List.copyOf(clients), Gate.open(), TimeSource.system());
  }

  /**
   * The same clients with a bound on their listings: at most so many requests, and so sockets, are
   * under way at a time, over all listings of the object that is returned. Others wait
   * for their turn in the order in which they came; a listing that waits still ends at its
   * deadline. Without it there is no bound but the clients' own, for each host.
   *
   * @param requests how many; one that pauses before it is tried again counts as under way
   * @throws IllegalArgumentException when it is less than one
   */
  public Connections maxRequests(int requests) {
    return new Connections(clients, Gate.of(requests), time);
  }

  /** The same clients with another clock; the machine's unless set, for tests. */
  public Connections timeSource(TimeSource timeSource) {
    return new Connections(clients, gate, Objects.requireNonNull(timeSource, "timeSource"));
  }

  /** The clients, in their order. */
  public List<ConnectionsClient> clients() {
    return clients;
  }

  /**
   * Lists the connections of all clients at once, under one deadline of 30 seconds unless the call
   * is given a timeout. The call fails for no client's sake: see {@link Listing#outcomes}.
   */
  public Call<Listing> list() {
    return list(ConnectionFilter.all());
  }

  /** Lists the connections that the filter lets through; see {@link #list()}. */
  public Call<Listing> list(ConnectionFilter filter) {
    return new ListingCall(clients, filter, gate, time, ListingCall.DEFAULT_TIMEOUT);
  }

  /**
   * The client that a ref belongs to.
   *
   * @throws IllegalArgumentException when there is no client of its vendor and label
   */
  public ConnectionsClient client(ConnectionRef ref) {
    return clients.stream()
        .filter(c -> c.vendor().equals(ref.vendor()) && c.label().equals(ref.label()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "ref: no client for " + ref + "; these are there: " + clients));
  }

  /**
   * The role that the ref's client can play, if it can; see {@link ConnectionsClient#capability}.
   *
   * @throws IllegalArgumentException when there is no client of its vendor and label
   */
  public <C extends Capability> Optional<C> capability(ConnectionRef ref, Class<C> role) {
    return client(ref).capability(role);
  }

  /**
   * The call that fetches one connection from the client its ref belongs to.
   *
   * @throws IllegalArgumentException when there is no client of its vendor and label, or its vendor
   *     has no way to fetch a single connection
   */
  public Call<Connection> get(ConnectionRef ref) {
    return capability(ref, Capability.Get.class)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "ref: "
                        + ref.vendor()
                        + " cannot fetch a single connection; list() and filter instead"))
        .get(ref);
  }

  /** Ends what this object itself started; the clients stay open. */
  @Override
  public void close() {
    // Nothing runs on its own yet.
  }

  /** The clients. */
  @Override
  public String toString() {
    return clients.toString();
  }
}
