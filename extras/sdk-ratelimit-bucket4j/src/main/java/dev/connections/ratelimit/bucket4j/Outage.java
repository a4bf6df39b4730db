package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the store is taken for gone. It is then left alone for a while, so that a dead store does
 * not cost its timeout on each call, and asked by one call at a time until it answers. Thread-safe.
 */
final class Outage {
  private final long rest;
  private final TimeSource time;
  private @Nullable Throwable cause;
  private long restsUntil;

  Outage(Duration rest, TimeSource time) {
    this.rest = rest.toNanos();
    this.time = time;
  }

  synchronized void began(Throwable cause) {
    this.cause = cause;
    restsUntil = time.nanoTime() + rest;
  }

  synchronized void ended() {
    cause = null;
  }

  synchronized boolean lasts() {
    return cause != null;
  }

  /**
   * Why the store is not to be asked now. Nothing for whoever is to find out whether it is back.
   */
  synchronized Optional<Throwable> reason() {
    if (cause == null) {
      return Optional.empty();
    }
    long now = time.nanoTime();
    if (now - restsUntil >= 0) {
      restsUntil = now + rest;
      return Optional.empty();
    }
    return Optional.of(cause);
  }
}
