package dev.connections.federation;

import dev.connections.error.TransportException.Reason;
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
    stop(Reason.CANCELLED);
    return cancelled;
  }

  /** Stops whatever still runs, and gives what there is. */
  Listing interrupted() {
    stop(Reason.INTERRUPTED);
    return gathered();
  }

  /** All end before the first request does: its place would let in another that is to end. */
  private void stop(Reason reason) {
    sweeps.forEach(sweep -> sweep.stop(reason));
    sweeps.forEach(ClientSweep::cancel);
  }

  private Listing gathered() {
    return new Listing(sweeps.stream().map(sweep -> sweep.outcome().join()).toList());
  }
}
