package dev.connections.corridor;

import dev.connections.TimeSource;
import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.Exchange;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries a call out without holding a thread, and is the future of what it gives. Cancelling it
 * ends the exchange under way and every one that would follow.
 */
public final class Async<T, R> extends CompletableFuture<R> implements Exchange.Callback {
  private final TimeSource time;
  private final Executor executor;
  private final Function<Answer<T>, R> result;
  private volatile Runnable stop = () -> {};
  private volatile Step.@Nullable Send<T> sending;

  private Async(TimeSource time, Executor executor, Function<Answer<T>, R> result) {
    this.time = time;
    this.executor = executor;
    this.result = result;
  }

  /**
   * Starts a call.
   *
   * @param executor where replies are read and the future is completed
   * @param result what the future gives of the answer
   */
  public static <T, R> CompletableFuture<R> start(
      Supplier<Step<T>> first, TimeSource time, Executor executor, Function<Answer<T>, R> result) {
    Async<T, R> call = new Async<>(time, executor, result);
    call.goOn(first);
    return call;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      stop.run();
    }
    return cancelled;
  }

  @Override
  public void replied(TransportReply reply) {
    Step.Send<T> sent = sent();
    onExecutor(() -> goOn(() -> sent.replied().apply(reply)));
  }

  @Override
  public void failed(TransportFailure failure) {
    Step.Send<T> sent = sent();
    onExecutor(() -> goOn(() -> sent.failed().apply(failure)));
  }

  /** An executor that was shut down must leave no future waiting and no reply open. */
  private void onExecutor(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }

  private void goOn(Supplier<Step<T>> next) {
    try {
      carryOut(next.get());
    } catch (Throwable e) { // a future that is never completed would leave its caller waiting
      completeExceptionally(e);
      if (e instanceof Error error && !(e instanceof AssertionError)) {
        throw error;
      }
    }
  }

  private void carryOut(Step<T> step) {
    if (step instanceof Step.Send<T> send) {
      send(send);
    } else if (step instanceof Step.Pause<T> pause) {
      pause(pause);
    } else if (step instanceof Step.Ask<T> ask) {
      ask(ask);
    } else if (step instanceof Step.Done<T> done) {
      complete(result.apply(done.answer()));
    } else {
      completeExceptionally(((Step.Failed<T>) step).failure());
    }
  }

  /** A call that is cancelled meanwhile ends at once: others may wait behind it. */
  private void pause(Step.Pause<T> pause) {
    AtomicBoolean over = new AtomicBoolean();
    Runnable cancelled = () -> once(over, () -> goOn(() -> pause.ended().apply(Reason.CANCELLED)));
    stop = cancelled;
    Runnable due = () -> once(over, () -> goOn(() -> afterPause(pause)));
    time.schedule(pause.delay(), this::onExecutor, due);
    if (isCancelled()) {
      cancelled.run();
    }
  }

  private static void once(AtomicBoolean over, Runnable what) {
    if (over.compareAndSet(false, true)) {
      what.run();
    }
  }

  private Step<T> afterPause(Step.Pause<T> pause) {
    return isDone() ? pause.ended().apply(Reason.CANCELLED) : pause.resume().get();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what follows is told to this future
  private void ask(Step.Ask<T> ask) {
    stop = () -> ask.asked().cancel(false);
    ask.asked()
        .orTimeout(ask.longest().toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete((answer, failure) -> onExecutor(() -> goOn(() -> afterAsk(ask, failure))));
    if (isCancelled()) {
      ask.asked().cancel(false);
    }
  }

  /** A failure of the supplier comes as the cause of another one, a timeout of ours as itself. */
  private Step<T> afterAsk(Step.Ask<T> ask, @Nullable Throwable failure) {
    if (isDone()) {
      return ask.ended().apply(Reason.CANCELLED);
    }
    return failure instanceof TimeoutException
        ? ask.ended().apply(Reason.DEADLINE)
        : ask.answered().get();
  }

  /**
   * Looks at the cancellation again afterwards: it may have come just before the exchange. What
   * came before is an end as well, of which whoever watches the call has to be told.
   */
  private void send(Step.Send<T> send) {
    if (isDone()) {
      goOn(() -> send.failed().apply(cancelled()));
      return;
    }
    sending = send;
    stop = send.exchange()::cancel;
    send.exchange().enqueue(this);
    if (isCancelled()) {
      send.exchange().cancel();
    }
  }

  private static TransportFailure cancelled() {
    return new TransportFailure(
        Reason.CANCELLED, Delivery.NOT_SENT, "the call was cancelled", null);
  }

  private Step.Send<T> sent() {
    Step.Send<T> sent = sending;
    if (sent == null) {
      throw new IllegalStateException("A reply came before anything was sent");
    }
    return sent;
  }
}
