package dev.connections.federation;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A listing under way: done when the sweep of every client is. */
final class ListingFuture extends CompletableFuture<Listing> {
  private final List<ClientSweep> sweeps;

  private ListingFuture(List<ClientSweep> sweeps) {
    this.sweeps = sweeps;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to the listing
  static ListingFuture of(List<ClientSweep> sweeps) {
    ListingFuture listing = new ListingFuture(sweeps);
    CompletableFuture<?>[] all =
        sweeps.stream().map(ClientSweep::outcome).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).thenRun(() -> listing.complete(listing.gathered()));
    return listing;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    sweeps.forEach(ClientSweep::stop);
    return cancelled;
  }

  /** Stops whatever still runs, and gives what there is. */
  Listing interrupted() {
    sweeps.forEach(ClientSweep::interrupt);
    return gathered();
  }

  private Listing gathered() {
    return new Listing(sweeps.stream().map(sweep -> sweep.outcome().join()).toList());
  }
}
