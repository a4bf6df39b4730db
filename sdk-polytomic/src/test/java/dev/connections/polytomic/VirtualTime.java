package dev.connections.polytomic;

import dev.connections.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** Time that passes only while somebody waits, and then at once. */
final class VirtualTime implements TimeSource {
  static final Instant START = Instant.parse("2026-01-31T08:15:30Z");

  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  /** Every wait so far. */
  List<Duration> waits() {
    return waits;
  }

  /** All waits together. */
  Duration waited() {
    return waits.stream().reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public long nanoTime() {
    return waited().toNanos();
  }

  @Override
  public Instant now() {
    return START.plus(waited());
  }

  @Override
  public double random() {
    return 0.5;
  }

  @Override
  public void sleep(Duration duration) {
    waits.add(duration);
  }

  @Override
  public Runnable schedule(Duration duration, Executor executor, Runnable task) {
    waits.add(duration);
    executor.execute(task);
    return () -> {};
  }
}
