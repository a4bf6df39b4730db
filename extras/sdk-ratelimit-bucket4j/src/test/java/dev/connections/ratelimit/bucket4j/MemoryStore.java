package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one machine uses to reach a store that lies in memory. */
final class MemoryStore extends AbstractCompareAndSwapBasedProxyManager<String> {
  private final Map<String, byte[]> buckets;
  private Runnable beforeReading = () -> {};
  private Runnable afterWriting = () -> {};
  private int readings;

  private MemoryStore(Map<String, byte[]> buckets, TimeSource time) {
    super(ClientSideConfig.getDefault().withClientClock(clock(time)));
    this.buckets = buckets;
  }

  /** A machine that reaches a store of its own. */
  MemoryStore(TimeSource time) {
    this(new ConcurrentHashMap<>(), time);
  }

  /** Another machine, which reaches the same store. */
  MemoryStore anotherMachine(TimeSource time) {
    return new MemoryStore(buckets, time);
  }

  private static TimeMeter clock(TimeSource time) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        Instant now = time.now();
        return TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }

  Map<String, byte[]> buckets() {
    return buckets;
  }

  /** How often it was read. */
  int readings() {
    return readings;
  }

  void beforeReading(Runnable action) {
    beforeReading = action;
  }

  void afterWriting(Runnable action) {
    afterWriting = action;
  }

  @Override
  protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
    return new CompareAndSwapOperation() {
      @Override
      public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
        readings++;
        beforeReading.run();
        return Optional.ofNullable(buckets.get(key));
      }

      @Override
      public boolean compareAndSwap(
          byte @Nullable [] before,
          byte[] after,
          RemoteBucketState state,
          Optional<Long> timeoutNanos) {
        boolean swapped = Arrays.equals(buckets.get(key), before);
        if (swapped) {
          buckets.put(key, after);
          afterWriting.run();
        }
        return swapped;
      }
    };
  }

  @Override
  public boolean isAsyncModeSupported() {
    return false;
  }

  @Override
  protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected CompletableFuture<Void> removeAsync(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void removeProxy(String key) {
    buckets.remove(key);
  }
}
