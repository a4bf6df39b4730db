package dev.connections.proofs.fuzz;

import dev.connections.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

/** Time that passes only while somebody waits, and then at once. */
final class NoTime implements TimeSource {
  static final Instant START = Instant.parse("2026-01-31T08:15:30Z");

  private Duration waited = Duration.ZERO;

  /** All waits together. */
  Duration waited() {
    return waited;
  }

  @Override
  public long nanoTime() {
    return waited.toNanos();
  }

  @Override
  public Instant now() {
    return START.plus(waited);
  }

  @Override
  public double random() {
    return 0.5;
  }

  @Override
  public void sleep(Duration duration) {
    waited = waited.plus(duration);
  }

  @Override
  public Runnable schedule(Duration duration, Executor executor, Runnable task) {
    sleep(duration);
    executor.execute(task);
    return () -> {};
  }
}
