package dev.connections.corridor;

import dev.connections.error.SdkException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.Exchange;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a call under way wants next. The corridor decides, a driver carries out: {@link Blocking} on
 * the caller's thread, {@link Async} without one. So both make the same decisions.
 *
 * @param <T> what the call gives in the end
 */
public sealed interface Step<T> {
  /** Goes on to another call with what this one gives. */
  <U> Step<U> then(Function<Answer<T>, Step<U>> next);

  /**
   * Let some time pass.
   *
   * @param ended what to do when nobody waits any longer, and why
   */
  record Pause<T>(Duration delay, Supplier<Step<T>> resume, Function<Reason, Step<T>> ended)
      implements Step<T> {
    @Override
    public <U> Step<U> then(Function<Answer<T>, Step<U>> next) {
      return new Pause<>(delay, () -> resume.get().then(next), why -> ended.apply(why).then(next));
    }
  }

  /**
   * Wait for an answer from outside: a secret, or leave to send.
   *
   * @param asked cancelled when nobody waits any longer
   * @param longest how long at most
   * @param answered what to do once it is there, or known to fail
   * @param ended what to do when nobody waits any longer, and why
   */
  record Ask<T>(
      CompletableFuture<?> asked,
      Duration longest,
      Supplier<Step<T>> answered,
      Function<Reason, Step<T>> ended)
      implements Step<T> {
    @Override
    public <U> Step<U> then(Function<Answer<T>, Step<U>> next) {
      return new Ask<>(
          asked, longest, () -> answered.get().then(next), why -> ended.apply(why).then(next));
    }
  }

  /** Carry out an exchange. */
  record Send<T>(
      Exchange exchange,
      Function<TransportReply, Step<T>> replied,
      Function<TransportFailure, Step<T>> failed)
      implements Step<T> {
    @Override
    public <U> Step<U> then(Function<Answer<T>, Step<U>> next) {
      return new Send<>(
          exchange,
          reply -> replied.apply(reply).then(next),
          failure -> failed.apply(failure).then(next));
    }
  }

  /** It succeeded. */
  record Done<T>(Answer<T> answer) implements Step<T> {
    @Override
    public <U> Step<U> then(Function<Answer<T>, Step<U>> next) {
      return next.apply(answer);
    }
  }

  /** It failed. */
  record Failed<T>(SdkException failure) implements Step<T> {
    @Override
    public <U> Step<U> then(Function<Answer<T>, Step<U>> next) {
      return new Failed<>(failure);
    }
  }
}
