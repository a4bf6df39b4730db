package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Time that passes when the test says so; what is due then runs on the test's thread. */
final class ManualTime implements TimeSource {
  private static final Instant START = Instant.parse("2026-01-31T08:00:00Z");

  private final List<Task> tasks = new ArrayList<>();
  private long nanos = 17_000_000;

  private record Task(long due, Executor executor, Runnable work) {}

  void pass(Duration duration) {
    long end = nanos + duration.toNanos();
    for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
      tasks.remove(next.get());
      nanos = Math.max(nanos, next.get().due());
      next.get().executor().execute(next.get().work());
    }
    nanos = end;
  }

  void passMillis(long millis) {
    pass(Duration.ofMillis(millis));
  }

  /** How many tasks wait. */
  int waiting() {
    return tasks.size();
  }

  /** The same time by a clock that is wrong by this much. */
  TimeSource wrongBy(Duration error) {
    return new TimeSource() {
      @Override
      public long nanoTime() {
        return ManualTime.this.nanoTime();
      }

      @Override
      public Instant now() {
        return ManualTime.this.now().plus(error);
      }
    };
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
  public Runnable schedule(Duration duration, Executor executor, Runnable work) {
    Task task = new Task(nanos + duration.toNanos(), executor, work);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  private Optional<Task> next(long end) {
    return tasks.stream()
        .filter(task -> task.due() <= end)
        .min(Comparator.comparingLong(Task::due));
  }
}
