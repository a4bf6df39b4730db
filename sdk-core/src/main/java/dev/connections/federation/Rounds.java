package dev.connections.federation;

import dev.connections.Call;
import dev.connections.ConnectionsClient;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks, judges and waits, one after another, until it is closed. Thread-safe. */
final class Rounds {
  private final WatchThread thread;
  private final Function<List<ConnectionsClient>, Call<Listing>> lists;
  private final Judge judge;
  private final Herald herald;

  private final Lock lock = new ReentrantLock();
  private final LookTimes times;
  private Runnable timer = () -> {};
  private boolean looking;
  private @Nullable CompletableFuture<Listing> listing;
  private boolean closed;

  Rounds(
      WatchThread thread,
      LookTimes times,
      Function<List<ConnectionsClient>, Call<Listing>> lists,
      Judge judge,
      Herald herald) {
    this.thread = thread;
    this.times = times;
    this.lists = lists;
    this.judge = judge;
    this.herald = herald;
  }

  void begin() {
    thread.run(this::look);
  }

  void hint(ConnectionsClient client) {
    lock.lock();
    try {
      if (times.hint(client)) {
        wind();
      }
    } finally {
      lock.unlock();
    }
  }

  void close() {
    herald.silence();
    CompletableFuture<Listing> running;
    lock.lock();
    try {
      closed = true;
      timer.run();
      running = listing;
    } finally {
      lock.unlock();
    }
    if (running != null) {
      running.cancel(true);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to the thread
  private void look() {
    List<ConnectionsClient> due = take();
    if (due == null) {
      return;
    }
    CompletableFuture<Listing> begun = list(due);
    if (keep(begun)) {
      begun.whenComplete((seen, failure) -> thread.run(() -> looked(due, seen, failure)));
    } else {
      begun.cancel(true);
    }
  }

  /** Whom to look at; null when it is not the time. */
  private @Nullable List<ConnectionsClient> take() {
    lock.lock();
    try {
      if (closed || looking) {
        return null;
      }
      if (!times.left().isZero()) {
        wind();
        return null;
      }
      looking = true;
      return times.take();
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<Listing> list(List<ConnectionsClient> clients) {
    try {
      return lists.apply(clients).executeAsync();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Whether it is still wanted. */
  private boolean keep(CompletableFuture<Listing> begun) {
    lock.lock();
    try {
      listing = begun;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void looked(
      List<ConnectionsClient> clients, @Nullable Listing seen, @Nullable Throwable failure) {
    if (seen != null) {
      Herald.carefully(() -> judge.judge(seen, thread.now()));
    } else if (failure != null && !(failure instanceof CancellationException)) {
      Herald.uncaught(failure);
    }
    lock.lock();
    try {
      looking = false;
      listing = null;
      times.looked(clients);
      wind();
    } finally {
      lock.unlock();
    }
  }

  /** Sets the one timer anew; the lock is held. */
  private void wind() {
    timer.run();
    if (!closed) {
      timer = thread.runAfter(times.left(), this::look);
    }
  }
}
