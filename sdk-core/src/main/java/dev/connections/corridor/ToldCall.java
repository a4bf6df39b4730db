package dev.connections.corridor;

import dev.connections.TimeSource;
import dev.connections.error.SdkException;
import dev.connections.http.CallListener;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tells the listener of one call: each attempt has one end, and so has the call. */
final class ToldCall implements CallWatch {
  private final CallListener listener;
  private final TimeSource time;
  private final CallListener.Start call;
  private final long started;
  private long sent;
  private int attempts;
  private boolean underWay;
  private boolean sending;

  ToldCall(CallListener listener, TimeSource time, CallListener.Start call) {
    this.listener = listener;
    this.time = time;
    this.call = call;
    this.started = time.nanoTime();
  }

  @Override
  public void started() {
    underWay = true;
    listener.onStart(call);
  }

  @Override
  public void sends(int number) {
    attempts = number;
    sending = true;
    listener.onSend(new CallListener.Sending(call, number));
    sent = time.nanoTime();
  }

  @Override
  public void attempted(OptionalInt status, @Nullable SdkException failure) {
    endAttempt(status, failure);
  }

  @Override
  public void retries(Duration wait, SdkException reason) {
    listener.onRetry(new CallListener.Retry(call, attempts, wait, reason));
  }

  /** The call is over, of which whoever watches is told once. */
  void ended(@Nullable Throwable failure) {
    if (sending) { // what was sent had no end of its own
      endAttempt(OptionalInt.empty(), failure);
    }
    if (underWay) {
      underWay = false;
      listener.onEnd(
          new CallListener.End(call, attempts, Optional.ofNullable(failure), since(started)));
    }
  }

  private void endAttempt(OptionalInt status, @Nullable Throwable failure) {
    sending = false;
    listener.onAttempt(
        new CallListener.Attempt(
            call, attempts, status, Optional.ofNullable(failure), since(sent)));
  }

  private Duration since(long start) {
    return Duration.ofNanos(time.nanoTime() - start);
  }
}
