package dev.connections.ratelimit.bucket4j;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that wait for the store unless others are given. */
final class StoreThreads {
  /** One that hangs must not keep the others from finding out that the store is back. */
  private static final int MOST = 4;

  private static final long SECONDS_IDLE = 10;

  private StoreThreads() {}

  /** Daemons that end when idle, so that nothing has to be closed. */
  static Executor start() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            SECONDS_IDLE,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "connections-rate-limit-store");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
