package dev.connections.federation;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionsClient;
import dev.connections.TimeSource;
import dev.connections.auth.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The call that lists the connections of several clients at once. */
final class ListingCall implements Call<Listing> {
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** More nanoseconds than this would overflow. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(36_500);

  private final List<ConnectionsClient> clients;
  private final ConnectionFilter filter;
  private final Gate gate;
  private final TimeSource time;
  private final Duration timeout;

  ListingCall(
      List<ConnectionsClient> clients,
      ConnectionFilter filter,
      Gate gate,
      TimeSource time,
      Duration timeout) {
    this.clients = clients;
    this.filter = filter;
    this.gate = gate;
    this.time = time;
    this.timeout = timeout;
  }

  /** An interrupt ends the reading of all clients; what was read until then is given. */
  @Override
  public Listing execute() {
    ListingFuture listing = start();
    try {
      return listing.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return listing.interrupted();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A listing does not fail", e);
    }
  }

  @Override
  public CompletableFuture<Listing> executeAsync() {
    return start();
  }

  /** Not for a listing: it has as many responses as pages. */
  @Override
  public Call<ApiResponse<Listing>> withResponse() {
    throw new IllegalStateException("A listing of several clients has no single response");
  }

  @Override
  public Call<Listing> timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: must be positive: " + timeout);
    }
    boolean endless = timeout.compareTo(LONGEST_TIMEOUT) > 0;
    return new ListingCall(clients, filter, gate, time, endless ? LONGEST_TIMEOUT : timeout);
  }

  /** Not for a listing: it creates nothing. */
  @Override
  public Call<Listing> idempotencyKey(String key) {
    throw new IllegalStateException("A listing needs no idempotency key");
  }

  /** Not for a listing: each client has its own. */
  @Override
  public Call<Listing> credentials(Credentials credentials) {
    throw new IllegalStateException("A listing of several clients has no single credentials");
  }

  @Override
  public CallDescription describe() {
    return CallDescription.of(
        clients.stream()
            .flatMap(client -> client.list(filter).firstPage().describe().exchanges().stream())
            .toList());
  }

  /** How many clients it asks. */
  @Override
  public String toString() {
    return "list connections of " + clients;
  }

  private ListingFuture start() {
    Allowance allowance = Allowance.of(gate, time, timeout);
    return ListingFuture.of(
        clients.stream().map(client -> ClientSweep.start(client, filter, allowance)).toList());
  }
}
