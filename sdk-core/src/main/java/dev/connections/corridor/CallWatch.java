package dev.connections.corridor;

import dev.connections.error.SdkException;
import dev.connections.http.CallListener;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tells the listener of one call, and makes no event when nobody listens. */
final class CallWatch {
  private final Corridor corridor;
  private final CallListener.@Nullable Start call;
  private final long started;
  private long attemptStarted;

  CallWatch(Corridor corridor, Passage<?> passage) {
    this.corridor = corridor;
    this.call = corridor.listener == CallListener.none() ? null : passage.call();
    this.started = corridor.time.nanoTime();
  }

  void started() {
    if (call != null) {
      corridor.listener.onStart(call);
    }
  }

  void attemptStarts() {
    attemptStarted = corridor.time.nanoTime();
  }

  void attempted(int number, OptionalInt status, @Nullable SdkException failure) {
    if (call != null) {
      corridor.listener.onAttempt(
          new CallListener.Attempt(
              call, number, status, Optional.ofNullable(failure), since(attemptStarted)));
    }
  }

  void retries(int attempts, Duration wait, SdkException failure) {
    if (call != null) {
      corridor.listener.onRetry(new CallListener.Retry(call, attempts, wait, failure));
    }
  }

  void ended(int attempts, @Nullable SdkException failure) {
    if (call != null) {
      corridor.listener.onEnd(
          new CallListener.End(call, attempts, Optional.ofNullable(failure), since(started)));
    }
  }

  private Duration since(long start) {
    return Duration.ofNanos(corridor.time.nanoTime() - start);
  }
}
