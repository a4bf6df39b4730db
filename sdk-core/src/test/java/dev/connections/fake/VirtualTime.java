package dev.connections.fake;

import dev.connections.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/** Time that passes only while somebody waits, and then at once; chance is always one half. */
public final class VirtualTime implements TimeSource {
  public static final Instant START = Instant.parse("2026-01-31T08:15:30Z");

  private final List<Duration> waits = new ArrayList<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private long nanos = 1_000;
  private boolean holding;

  /** From now on, scheduled tasks wait for {@link #release}. */
  public VirtualTime hold() {
    holding = true;
    return this;
  }

  /** Runs the oldest task that was held. */
  public void release() {
    held.remove().run();
  }

  public void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  /** Every wait so far. */
  public List<Duration> waits() {
    return waits;
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public double random() {
    return 0.5;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(duration);
    pass(duration);
  }

  @Override
  public Runnable schedule(Duration duration, Executor executor, Runnable task) {
    waits.add(duration);
    pass(duration);
    Runnable due = () -> executor.execute(task);
    if (holding) {
      held.add(due);
    } else {
      due.run();
    }
    return () -> held.remove(due);
  }
}
