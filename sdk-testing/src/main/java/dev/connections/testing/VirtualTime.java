package dev.connections.testing;

import dev.connections.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Time that passes only while a client waits before another attempt, and then at once; chance is
 * always one half. Give it to a client with {@code timeSource(...)}, and to a fake with {@code
 * fake.clock(time::now)}, so that both have the same time of day. For clients only: to a watch of
 * {@code Connections} every wait would be over at once, and so the next look due for ever.
 * Thread-safe.
 */
public final class VirtualTime implements TimeSource {
  /** When it begins. */
  public static final Instant START = Instant.parse("2026-01-31T08:15:30Z");

  private final List<Duration> waits = new ArrayList<>();
  private Duration passed = Duration.ZERO;

  /** Time that begins at {@link #START}. */
  public VirtualTime() {}

  /**
   * Lets time pass without anybody waiting.
   *
   * @param duration how much
   */
  public synchronized void pass(Duration duration) {
    passed = passed.plus(duration);
  }

  /**
   * Every wait so far.
   *
   * @return the waits in their order
   */
  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  /**
   * All waits together.
   *
   * @return their sum
   */
  public synchronized Duration waited() {
    return waits.stream().reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public synchronized long nanoTime() {
    return passed.toNanos();
  }

  @Override
  public synchronized Instant now() {
    return START.plus(passed);
  }

  @Override
  public double random() {
    return 0.5;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(duration);
    pass(duration);
  }

  @Override
  public Runnable schedule(Duration duration, Executor executor, Runnable task) {
    synchronized (this) {
      waits.add(duration);
      pass(duration);
    }
    executor.execute(task);
    return () -> {};
  }
}
