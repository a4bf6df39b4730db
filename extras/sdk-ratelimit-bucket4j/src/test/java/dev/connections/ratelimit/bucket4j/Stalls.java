package dev.connections.ratelimit.bucket4j;

import java.util.concurrent.TimeUnit;

/** Watches for how long this machine, which may have other work, keeps a thread from running. */
final class Stalls implements AutoCloseable {
  private static final long NAP_MILLIS = 5;

  private final Thread watch = new Thread(this::watch, "stalls");
  private volatile long longest;

  private Stalls() {
    watch.setDaemon(true);
    watch.start();
  }

  static Stalls watched() {
    return new Stalls();
  }

  long longestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(longest);
  }

  private void watch() {
    try {
      while (true) {
        long before = System.nanoTime();
        Thread.sleep(NAP_MILLIS);
        long late = System.nanoTime() - before - TimeUnit.MILLISECONDS.toNanos(NAP_MILLIS);
        longest = Math.max(longest, late);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
