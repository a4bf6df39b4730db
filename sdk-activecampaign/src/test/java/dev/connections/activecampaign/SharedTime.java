package dev.connections.activecampaign;

import dev.connections.TimeSource;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/** Time that passes only while every thread of the test sleeps, and then to the next awakening. */
final class SharedTime implements TimeSource {
  private final PriorityQueue<Long> awakenings = new PriorityQueue<>();
  private int awake;
  private long nanos;

  /** Time for this many threads, each of which says when it {@linkplain #leave leaves}. */
  SharedTime(int threads) {
    this.awake = threads;
  }

  /** This thread sleeps no more. */
  synchronized void leave() {
    awake--;
    passIfAllSleep();
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public double random() {
    return 0.5;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    long due = nanos + duration.toNanos();
    awakenings.add(due);
    awake--;
    passIfAllSleep();
    while (nanos < due) {
      wait();
    }
  }

  @Override
  public Runnable schedule(Duration duration, Executor executor, Runnable task) {
    throw new UnsupportedOperationException("Blocking calls only");
  }

  private void passIfAllSleep() {
    if (awake == 0 && !awakenings.isEmpty()) {
      nanos = awakenings.element();
      while (!awakenings.isEmpty() && awakenings.element() == nanos) {
        awakenings.remove();
        awake++;
      }
      notifyAll();
    }
  }
}
