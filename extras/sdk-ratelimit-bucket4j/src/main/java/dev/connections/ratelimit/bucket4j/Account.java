package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this process knows of the budget of one account. Thread-safe. */
final class Account {
  private static final Duration LONGEST_LIFE = Duration.ofDays(365);

  private final String name;
  private final Limit limit;
  private final Store store;
  private final @Nullable RateLimiter share;
  private final TimeSource time;
  private final PriorityQueue<Long> spares = new PriorityQueue<>((a, b) -> Long.signum(a - b));
  private long pausedUntil;
  private long earliest;
  private long aloneUntil;

  /**
   * An account.
   *
   * @param share what to go by while the store is gone; without one, calls fail
   */
  Account(String name, Limit limit, Store store, @Nullable RateLimiter share, TimeSource time) {
    this.name = name;
    this.limit = limit;
    this.store = store;
    this.share = share;
    this.time = time;
    this.pausedUntil = time.nanoTime();
    this.earliest = pausedUntil;
    this.aloneUntil = pausedUntil;
  }

  /** A place in the queue of all machines. */
  @SuppressWarnings("FutureReturnValueIgnored") // what becomes of one is told to the other
  CompletableFuture<Permit> acquire(Duration longest) {
    long latest = time.nanoTime() + life(longest);
    CompletableFuture<Leave> leave = ask(latest);
    CompletableFuture<Permit> permit = new CompletableFuture<>();
    leave.whenComplete(
        (given, failure) -> {
          if (failure != null) {
            permit.completeExceptionally(failure);
          } else if (!permit.complete(new Place(this, latest, given))) {
            given.giveBack();
          }
        });
    permit.whenComplete((given, failure) -> leave.cancel(false));
    return permit;
  }

  /** Asks for leave to send by this time. Cancelling withdraws the question. */
  @SuppressWarnings("FutureReturnValueIgnored") // what becomes of one is told to the other
  CompletableFuture<Leave> ask(long latest) {
    Leave known = known(latest);
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    CompletableFuture<Turn> turn = store.reserve(name, latest, this::unused);
    CompletableFuture<Leave> leave = new CompletableFuture<>();
    turn.whenComplete((given, failure) -> told(leave, latest, given, failure));
    leave.whenComplete((given, failure) -> turn.cancel(false));
    return leave;
  }

  /** What is thrown here would leave the call waiting until its deadline. */
  private void told(
      CompletableFuture<Leave> leave,
      long latest,
      @Nullable Turn given,
      @Nullable Throwable failure) {
    try {
      if (failure != null) {
        unanswered(leave, latest, failure);
      } else if (given != null) {
        answered(leave, given);
      }
    } catch (RuntimeException | LinkageError e) {
      leave.completeExceptionally(e);
    }
  }

  private void answered(CompletableFuture<Leave> leave, Turn turn) {
    Leave learned = learn(turn);
    pause(untilCounted());
    give(leave, learned);
  }

  private void unanswered(CompletableFuture<Leave> leave, long latest, Throwable failure) {
    if (share == null) {
      leave.completeExceptionally(failure);
    } else {
      give(leave, new Local(this, share.acquire(name, until(latest)).join()));
    }
  }

  private static void give(CompletableFuture<Leave> leave, Leave given) {
    if (!leave.complete(given)) {
      given.giveBack();
    }
  }

  /** What needs no question: turns only ever come later than the last one that was told. */
  private synchronized @Nullable Leave known(long latest) {
    Long spare = nextSpare();
    if (spare != null && spare - latest <= 0) {
      spares.remove();
      return new Reserved(this, spare);
    }
    long bound = free();
    return bound - latest > 0 ? new OutOfReach(this, bound) : null;
  }

  private @Nullable Long nextSpare() {
    Long spare = spares.peek();
    while (spare != null && !holds(spare)) {
      spares.remove();
      spare = spares.peek();
    }
    return spare;
  }

  private synchronized Leave learn(Turn turn) {
    long next = turn.taken() ? turn.at() + limit.spacing() : turn.at();
    earliest = later(earliest, next);
    return turn.taken() ? new Reserved(this, turn.at()) : new OutOfReach(this, turn.at());
  }

  /** Nobody waited for it any longer. */
  private void unused(Turn turn) {
    learn(turn).giveBack();
  }

  /**
   * A turn of which no use was made is for the next call of this process, and lost when there is
   * none in time. The store cannot have it back: what is put into a bucket comes out at the end of
   * the queue, where two requests would then have one turn.
   */
  synchronized void spare(long at) {
    spares.add(at);
  }

  /** Whether a turn is still to be used. */
  synchronized boolean holds(long at) {
    return time.nanoTime() - at <= limit.tolerance() && at - pausedUntil >= 0;
  }

  /** Whether each process is on its own. */
  boolean isAlone() {
    return store.isGone();
  }

  /** A request leaves of which the store knows nothing. */
  synchronized void leavesAlone() {
    aloneUntil = time.nanoTime() + limit.span().toNanos();
  }

  /** How long requests of which the store knows nothing still count, now that it is back. */
  private synchronized Duration untilCounted() {
    return until(aloneUntil);
  }

  /** How long the turns that the store gave, and a pause of the vendor, still last. */
  synchronized Duration untilFree() {
    return until(free());
  }

  private long free() {
    return later(earliest, pausedUntil);
  }

  Duration until(long at) {
    return Duration.ofNanos(Math.max(0, at - time.nanoTime()));
  }

  /** No request of any machine for this long; at once in this process. */
  void pause(Duration wait) {
    long now = time.nanoTime();
    long until = now + wait.toNanos();
    if (until - now > 0 && extendPause(until)) {
      store.postpone(name, until);
    }
  }

  private synchronized boolean extendPause(long until) {
    boolean longer = until - pausedUntil > 0;
    pausedUntil = later(pausedUntil, until);
    return longer;
  }

  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }

  private static long life(Duration longest) {
    return (longest.compareTo(LONGEST_LIFE) < 0 ? longest : LONGEST_LIFE).toNanos();
  }
}
