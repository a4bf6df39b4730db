package dev.connections.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends an exchange whose head does not come in time. Thread-safe. */
final class HeadTimer {
  private final CompletableFuture<Void> head = new CompletableFuture<>();

  private HeadTimer() {}

  /** A timer that does this when the time is up. */
  @SuppressWarnings("FutureReturnValueIgnored") // what follows is done by the timer
  static HeadTimer start(Duration timeout, Runnable late) {
    HeadTimer timer = new HeadTimer();
    timer
        .head
        .orTimeout(Math.max(1, timeout.toNanos()), TimeUnit.NANOSECONDS)
        .whenComplete(
            (nothing, tooLate) -> {
              if (tooLate != null) {
                late.run();
              }
            });
    return timer;
  }

  /** Stops it; false when the time was up before. */
  boolean stop() {
    return head.complete(null);
  }
}
