package dev.connections.federation;

import dev.connections.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread on which watches work, and the clock that wakes it. */
final class WatchThread {
  private final TimeSource time;
  private final Executor executor;

  WatchThread(TimeSource time, Executor executor) {
    this.time = time;
    this.executor = executor;
  }

  /** A daemon that is started when there is something to do, and ends a second after the last. */
  static WatchThread daemon(TimeSource time) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WatchThread::named);
    one.allowCoreThreadTimeOut(true);
    return new WatchThread(time, one);
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "connections-watch");
    thread.setDaemon(true);
    return thread;
  }

  TimeSource time() {
    return time;
  }

  Instant now() {
    return time.now();
  }

  void run(Runnable work) {
    executor.execute(work);
  }

  /** Runs the work later; gives what lets go of it. */
  Runnable runAfter(Duration delay, Runnable work) {
    return time.schedule(delay, executor, work);
  }
}
