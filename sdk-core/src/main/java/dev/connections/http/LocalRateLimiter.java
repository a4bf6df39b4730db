package dev.connections.http;

import dev.connections.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The queues of this process, one for each account. */
final class LocalRateLimiter implements RateLimiter {
  private static final int MOST_IDLE = 1024;

  private final Pace pace;
  private final TimeSource time;
  private final Map<String, AccountQueue> queues =
      new LinkedHashMap<>(16, 0.75f, true) {
        /** Tenants come and go; a queue in which nobody waits is as good as a new one. */
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AccountQueue> eldest) {
          return size() > MOST_IDLE && eldest.getValue().isIdle();
        }
      };

  LocalRateLimiter(Pace pace, TimeSource time) {
    this.pace = pace;
    this.time = time;
  }

  @Override
  public synchronized CompletableFuture<Permit> acquire(String account, Duration longest) {
    AccountQueue queue = queues.computeIfAbsent(account, name -> new AccountQueue(pace, time));
    return CompletableFuture.completedFuture(queue.enter(longest));
  }
}
