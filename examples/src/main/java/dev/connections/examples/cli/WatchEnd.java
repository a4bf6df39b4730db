package dev.connections.examples.cli;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Waits until a watch has looked often enough, is ended, or cannot go on. Thread-safe. */
final class WatchEnd {
  private final CountDownLatch over = new CountDownLatch(1);
  private int left;
  private boolean whole;
  private @Nullable RuntimeException failure;

  WatchEnd(int rounds) {
    this.left = rounds;
  }

  synchronized void looked(boolean complete) {
    whole = complete;
    left--;
    if (left == 0) {
      end();
    }
  }

  synchronized void fail(RuntimeException e) {
    failure = e;
    end();
  }

  void end() {
    over.countDown();
  }

  /** The exit code: whether the last look was whole. Throws what the watch cannot go on for. */
  int await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return status();
  }

  private synchronized int status() {
    if (failure != null) {
      throw failure;
    }
    return whole ? 0 : 1;
  }
}
