package dev.connections.auth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a supplier, never twice at the same time: whoever asks meanwhile gets the same answer. It is
 * asked on a daemon thread of its own, so that one that blocks holds up nobody for longer than he
 * wants to wait; when nobody waits any longer, that thread is interrupted. Thread-safe.
 */
final class SingleFlight {
  private final Supplier<Secret> supplier;
  private final Lock lock = new ReentrantLock();
  private @Nullable Flight flying;
  private @Nullable Flight next;

  SingleFlight(Supplier<Secret> supplier) {
    this.supplier = supplier;
  }

  /** The answer that is on its way, or else a new one. */
  CompletableFuture<Secret> join() {
    lock.lock();
    try {
      return flying == null || flying.abandoned ? boardNext() : flying.board();
    } finally {
      lock.unlock();
    }
  }

  /** An answer for which the supplier has not been asked yet. */
  CompletableFuture<Secret> joinNext() {
    lock.lock();
    try {
      return boardNext();
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<Secret> boardNext() {
    Flight flight = next == null ? new Flight() : next;
    next = flight;
    CompletableFuture<Secret> seat = flight.board();
    takeOff();
    return seat;
  }

  private void takeOff() {
    if (flying == null && next != null) {
      flying = next.waiting == 0 ? null : next.start();
      next = null;
    }
  }

  private void landed() {
    lock.lock();
    try {
      flying = null;
      takeOff();
    } finally {
      lock.unlock();
    }
  }

  /** One time that the supplier is asked. */
  private final class Flight {
    private final CompletableFuture<Secret> answer = new CompletableFuture<>();
    private final Thread thread = new Thread(this::ask, "connections-credentials");
    private int waiting;
    private boolean abandoned;

    Flight start() {
      thread.setDaemon(true);
      thread.start();
      return this;
    }

    /** The answer for one who asked; if he completes it earlier, by giving up, he has left. */
    @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to the flight
    CompletableFuture<Secret> board() {
      waiting++;
      CompletableFuture<Secret> seat = answer.copy();
      seat.whenComplete((secret, failure) -> leave());
      return seat;
    }

    private void leave() {
      lock.lock();
      try {
        waiting--;
        if (waiting == 0 && flying == this && !answer.isDone()) {
          abandoned = true;
          thread.interrupt();
        }
      } finally {
        lock.unlock();
      }
    }

    private void ask() {
      try {
        Secret secret = supplier.get();
        landed();
        answer.complete(secret);
      } catch (Throwable e) { // an error too: nobody else would tell those who wait
        landed();
        answer.completeExceptionally(e);
      }
    }
  }
}
