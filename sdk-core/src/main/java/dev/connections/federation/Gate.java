package dev.connections.federation;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests be under way at a time; the others wait, first come, first served. No
 * thread waits with them. Thread-safe.
 */
final class Gate {
  private final Set<Turn<?>> waiting = new LinkedHashSet<>();
  private final AtomicInteger calls = new AtomicInteger();
  private int free;

  private Gate(int most) {
    this.free = most;
  }

  /** A gate through which everything passes at once. */
  static Gate open() {
    return new Gate(Integer.MAX_VALUE);
  }

  /**
   * A gate with room for so many requests.
   *
   * @throws IllegalArgumentException when it is less than one
   */
  static Gate of(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("maxRequests: must be at least 1: " + most);
    }
    return new Gate(most);
  }

  /** Begins the request as soon as there is room. Cancelling the turn cancels the request. */
  <T> Turn<T> pass(Supplier<CompletableFuture<T>> request) {
    Turn<T> turn = new Turn<>(request);
    synchronized (waiting) {
      waiting.add(turn);
    }
    letIn();
    return turn;
  }

  /**
   * Begins whatever there is room for. One thread does so at a time, and whoever comes meanwhile
   * leaves it to that one: a request that ends at once would otherwise begin the next one on top of
   * its own stack, and that the next, as often as there are requests waiting.
   */
  private void letIn() {
    if (calls.getAndIncrement() > 0) {
      return;
    }
    do {
      admitted().forEach(Turn::begin);
    } while (calls.decrementAndGet() > 0);
  }

  private Queue<Turn<?>> admitted() {
    Queue<Turn<?>> admitted = new ArrayDeque<>();
    synchronized (waiting) {
      Iterator<Turn<?>> first = waiting.iterator();
      while (free > 0 && first.hasNext()) {
        admitted.add(first.next());
        first.remove();
        free--;
      }
    }
    return admitted;
  }

  private boolean withdraw(Turn<?> turn) {
    synchronized (waiting) {
      return waiting.remove(turn);
    }
  }

  private boolean isWaiting(Turn<?> turn) {
    synchronized (waiting) {
      return waiting.contains(turn);
    }
  }

  private void leave() {
    synchronized (waiting) {
      free++;
    }
    letIn();
  }

  /** One request on its way through the gate, and what it gives. */
  final class Turn<T> extends CompletableFuture<T> {
    private final Supplier<CompletableFuture<T>> request;
    private volatile @Nullable CompletableFuture<T> asked;

    private Turn(Supplier<CompletableFuture<T>> request) {
      this.request = request;
    }

    /** Whether the request has not begun, and is still to. */
    boolean isWaiting() {
      return Gate.this.isWaiting(this);
    }

    /** Fails with this reason, unless the request has begun. */
    void giveUp(Throwable why) {
      if (withdraw(this)) {
        completeExceptionally(why);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      withdraw(this);
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      CompletableFuture<T> running = asked;
      if (cancelled && running != null) {
        running.cancel(mayInterruptIfRunning);
      }
      return cancelled;
    }

    /** Whatever happens, the place is given back: one that is lost is lost for all time. */
    @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to this future
    private void begin() {
      try {
        CompletableFuture<T> running = request.get();
        asked = running;
        if (isCancelled()) { // meanwhile
          running.cancel(true);
        }
        running.whenComplete(this::end);
      } catch (Throwable e) {
        end(null, e);
      }
    }

    /** Leaves first: what the result sets off may itself wait for a place. */
    private void end(@Nullable T value, @Nullable Throwable failure) {
      leave();
      if (failure == null) {
        complete(value);
      } else {
        completeExceptionally(failure);
      }
    }
  }
}
