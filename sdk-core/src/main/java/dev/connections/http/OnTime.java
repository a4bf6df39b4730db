package dev.connections.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Tells a callback about the first that happens: a reply, a failure, or that the time is up. */
final class OnTime implements Exchange.Callback {
  private final Exchange.Callback callback;
  private final AtomicBoolean told = new AtomicBoolean();
  private final CompletableFuture<Void> head = new CompletableFuture<>();

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to the callback
  OnTime(Exchange.Callback callback, Duration timeout, Supplier<TransportFailure> late) {
    this.callback = callback;
    head.orTimeout(Math.max(1, timeout.toNanos()), TimeUnit.NANOSECONDS)
        .whenComplete(
            (nothing, tooLate) -> {
              if (tooLate != null && told.compareAndSet(false, true)) {
                callback.failed(late.get());
              }
            });
  }

  @Override
  public void replied(TransportReply reply) {
    if (told.compareAndSet(false, true)) {
      head.complete(null);
      callback.replied(reply);
    } else {
      discard(reply);
    }
  }

  @Override
  public void failed(TransportFailure failure) {
    if (told.compareAndSet(false, true)) {
      head.complete(null);
      callback.failed(failure);
    }
  }

  private static void discard(TransportReply reply) {
    try (reply) {
      return;
    } catch (IOException e) {
      // Nobody waits for it any longer.
    }
  }
}
