package dev.connections.fake;

import dev.connections.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Time that passes when the test says so; what was scheduled runs, on the test's thread, when it is
 * due.
 */
public final class ManualTime implements TimeSource {
  public static final Instant START = Instant.parse("2026-01-31T08:00:00Z");

  private final List<Task> tasks = new ArrayList<>();
  private long nanos;
  private double chance = 0.5;

  private record Task(long due, Executor executor, Runnable work) {}

  /** Everything that falls due runs at its own moment, also what is scheduled meanwhile. */
  public void pass(Duration duration) {
    long end = nanos + duration.toNanos();
    for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
      Task task = next.get();
      tasks.remove(task);
      nanos = Math.max(nanos, task.due());
      task.executor().execute(task.work());
    }
    nanos = end;
  }

  /** From now on chance says this. */
  public void chance(double chance) {
    this.chance = chance;
  }

  /** How many tasks wait. */
  public int waiting() {
    return tasks.size();
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
    return chance;
  }

  @Override
  public void sleep(Duration duration) {
    throw new AssertionError("Nobody sleeps on the test's thread");
  }

  @Override
  public Runnable schedule(Duration duration, Executor executor, Runnable work) {
    Task task = new Task(nanos + duration.toNanos(), executor, work);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  private Optional<Task> next(long end) {
    return tasks.stream().filter(t -> t.due() <= end).min(Comparator.comparingLong(Task::due));
  }
}
