package dev.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Where the SDK takes time and chance from, so that a test can hold both in its hands. Thread-safe.
 */
public interface TimeSource {
  /** {@return the machine's clock and chance} */
  static TimeSource system() {
    return new TimeSource() {};
  }

  /** {@return a reading for measuring spans, in nanoseconds} */
  default long nanoTime() {
    return System.nanoTime();
  }

  /** {@return the time of day} */
  default Instant now() {
    return Instant.now();
  }

  /** {@return a random number from 0 (included) to 1 (excluded)} */
  default double random() {
    return ThreadLocalRandom.current().nextDouble();
  }

  /**
   * Waits on this thread.
   *
   * @param duration for how long
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  default void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  /**
   * Runs the task on the executor after the duration; no thread waits for it. The executor is asked
   * from the common pool: the JDK's one timer thread must not be held up by what runs in place.
   *
   * @param duration after which time
   * @param executor runs the task
   * @param task is run once
   * @return what lets go of the task, if it was not begun yet
   */
  default Runnable schedule(Duration duration, Executor executor, Runnable task) {
    CompletableFuture<Void> due =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, duration.toNanos(), TimeUnit.NANOSECONDS);
    CompletableFuture<Void> done = due.thenRunAsync(() -> executor.execute(task));
    return () -> {
      due.cancel(false);
      done.cancel(false);
    };
  }
}
