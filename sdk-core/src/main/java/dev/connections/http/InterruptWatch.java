package dev.connections.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;

/**
 * Ends blocking exchanges whose caller was interrupted: a thread that waits for a socket does not
 * notice by itself. Its daemon thread looks a few times a second, and runs only while there are
 * such exchanges and a little longer, so that a call costs an entry in a map. Thread-safe.
 */
final class InterruptWatch {
  private final Map<Call, Thread> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean watching = new AtomicBoolean();
  private final Duration betweenLooks;
  private final int looksWhenIdle;

  InterruptWatch() {
    this(Duration.ofMillis(200), 50);
  }

  /**
   * A watch.
   *
   * @param looksWhenIdle after how many looks that found no exchange the thread ends
   */
  InterruptWatch(Duration betweenLooks, int looksWhenIdle) {
    this.betweenLooks = betweenLooks;
    this.looksWhenIdle = looksWhenIdle;
  }

  /** This thread begins to wait for the call. */
  void enter(Call call) {
    waiting.put(call, Thread.currentThread());
    if (!watching.get() && watching.compareAndSet(false, true)) {
      Thread thread = new Thread(this::watch, "connections-interrupts");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Nobody waits for the call any longer. */
  void leave(Call call) {
    waiting.remove(call);
  }

  /** Ends every call that somebody waits for. */
  void endAll() {
    waiting.keySet().forEach(Call::cancel);
  }

  private void watch() {
    do {
      int idle = 0;
      while (idle < looksWhenIdle) {
        LockSupport.parkNanos(betweenLooks.toNanos());
        idle = waiting.isEmpty() ? idle + 1 : 0;
        waiting.forEach(InterruptWatch::endIfInterrupted);
      }
      watching.set(false);
    } while (!waiting.isEmpty() && watching.compareAndSet(false, true));
  }

  private static void endIfInterrupted(Call call, Thread caller) {
    if (caller.isInterrupted()) {
      call.cancel();
    }
  }
}
