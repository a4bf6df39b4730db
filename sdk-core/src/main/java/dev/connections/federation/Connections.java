package dev.connections.federation;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Health;
import dev.connections.TimeSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Several clients as one: asks all of them at once and says for each what came of it.
 *
 * <p>It does not own the clients: closing it leaves them open and ends what it watches.
 * Thread-safe.
 */
public final class Connections implements AutoCloseable {
  private final List<ConnectionsClient> clients;
  private final Gate gate;
  private final TimeSource time;
  private final Watches watches;

  private Connections(List<ConnectionsClient> clients, Gate gate, TimeSource time) {
    this.clients = clients;
    this.gate = gate;
    this.time = time;
    this.watches = new Watches(WatchThread.daemon(time));
  }

  /**
   * {@return these clients as one}
   *
   * @param clients at least one
   * @throws IllegalArgumentException when two are of the same vendor and label, since a ref could
   *     not tell them apart
   */
  public static Connections of(ConnectionsClient... clients) {
    return of(List.of(clients));
  }

  /**
   * {@return these clients as one}
   *
   * @param clients at least one
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
   * {@return the same clients with a bound on their listings: at most so many requests, and so
   * sockets, are under way at a time, over all listings and streams of the object that is returned}
   * Others wait for their turn in the order in which they came; a listing that waits still ends at
   * its deadline. Without it there is no bound but the clients' own, for each host.
   *
   * @param requests how many; one that pauses before it is tried again counts as under way
   * @throws IllegalArgumentException when it is less than one
   */
  public Connections maxRequests(int requests) {
    return new Connections(clients, Gate.of(requests), time);
  }

  /**
   * {@return the same clients with another clock; the machine's unless set, for tests}
   *
   * @param timeSource the clock
   */
  public Connections timeSource(TimeSource timeSource) {
    return new Connections(clients, gate, Objects.requireNonNull(timeSource, "timeSource"));
  }

  /** {@return the clients, in their order} */
  public List<ConnectionsClient> clients() {
    return clients;
  }

  /**
   * Lists the connections of all clients at once, under one deadline of 30 seconds unless the call
   * is given a timeout. The call fails for no client's sake: see {@link Listing#outcomes}.
   *
   * @return the call, of which nothing is sent yet
   */
  public Call<Listing> list() {
    return list(ConnectionFilter.all());
  }

  /**
   * Lists the connections that the filter lets through; see {@link #list()}.
   *
   * @param filter the conditions
   * @return the call, of which nothing is sent yet
   */
  public Call<Listing> list(ConnectionFilter filter) {
    return new ListingCall(clients, filter, gate, time, ListingCall.DEFAULT_TIMEOUT);
  }

  /**
   * {@return the connections of all clients as a lazy stream, which gives them as pages arrive from
   * whichever client}
   *
   * <p>Nobody is asked before the terminal operation; then all clients are, at once. The next page
   * of a client is asked for when the one before it begins to be read, so that at most one page of
   * each client waits in memory, however slow the reader is. So that the reader may take its time,
   * there is no deadline over all: each page has its own client's timeout.
   *
   * <p>A client that fails does not hide the others. When all that could be read was given, the
   * terminal operation throws {@link IncompleteListingException} if something is missing; so a
   * stream that ends without an exception is whole. An interrupt ends the stream in the same way
   * and leaves the flag set.
   *
   * <p>Closing the stream ends every exchange. A stream that is not read to its end and not closed
   * leaves at most one request of each client to end by itself. For one thread at a time; a
   * parallel stream reads one after another all the same.
   */
  public Stream<Connection> stream() {
    return stream(ConnectionFilter.all());
  }

  /**
   * Streams the connections that the filter lets through; see {@link #stream()}.
   *
   * @param filter the conditions
   * @return the connections, lazily
   */
  public Stream<Connection> stream(ConnectionFilter filter) {
    Arrivals arrivals = new Arrivals(clients, filter, gate);
    return StreamSupport.stream(arrivals, false).onClose(arrivals::close);
  }

  /**
   * {@return the client that a ref belongs to}
   *
   * @param ref of any of these clients
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
   * {@return the role that the ref's client can play, if it can; see {@link
   * ConnectionsClient#capability}}
   *
   * @param <C> that type
   * @param ref of any of these clients
   * @param role the type of the role
   * @throws IllegalArgumentException when there is no client of its vendor and label
   */
  public <C extends Capability> Optional<C> capability(ConnectionRef ref, Class<C> role) {
    return client(ref).capability(role);
  }

  /**
   * {@return the call that fetches one connection from the client its ref belongs to}
   *
   * @param ref of any of these clients
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

  /**
   * {@return the health of a connection, as the client that its ref belongs to can tell; asks
   * nobody}
   *
   * @param connection of any of these clients
   * @throws IllegalArgumentException when there is no client of its vendor and label
   */
  public Health health(Connection connection) {
    return Health.of(connection, client(connection.ref()));
  }

  /**
   * Watches all connections: looks at once, then again and again, and tells what is different.
   *
   * @param interval the span between two looks
   * @param listener is told
   * @return the watch, which runs until it is closed
   * @throws IllegalArgumentException when the interval is shorter than a second
   * @throws IllegalStateException when this object is closed
   */
  public Watch watch(Duration interval, WatchListener listener) {
    return watch(WatchPlan.every(interval), listener);
  }

  /**
   * Watches connections as the plan says; see {@link Watch} for what is told and when.
   *
   * @param plan what to look at, and how often
   * @param listener is told
   * @return the watch, which runs until it is closed
   * @throws IllegalArgumentException when the plan resumes a watch that had another filter
   * @throws IllegalStateException when this object is closed
   */
  public Watch watch(WatchPlan plan, WatchListener listener) {
    return watches.start(this, some -> look(some, plan), plan, listener);
  }

  private Call<Listing> look(List<ConnectionsClient> some, WatchPlan plan) {
    return new ListingCall(some, plan.filter(), gate, time, plan.timeout());
  }

  /** Ends every watch that was started here; the clients stay open. May be called twice. */
  @Override
  public void close() {
    watches.close();
  }

  /** The clients. */
  @Override
  public String toString() {
    return clients.toString();
  }
}
