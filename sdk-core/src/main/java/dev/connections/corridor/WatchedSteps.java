package dev.connections.corridor;

import java.util.function.Supplier;

/**
 * The steps of a call whose end is told, however it ends: also where code that is not ours, such as
 * a transport, throws what it should not.
 */
final class WatchedSteps<T> {
  private final ToldCall call;

  WatchedSteps(ToldCall call) {
    this.call = call;
  }

  /** The next step, and all that follow it. */
  Step<T> from(Supplier<Step<T>> next) {
    try {
      return watched(next.get());
    } catch (Throwable e) {
      call.ended(e);
      throw e;
    }
  }

  private Step<T> watched(Step<T> step) {
    if (step instanceof Step.Send<T> send) {
      return new Step.Send<>(
          new WatchedExchange(send.exchange(), call::ended),
          reply -> from(() -> send.replied().apply(reply)),
          failure -> from(() -> send.failed().apply(failure)));
    }
    if (step instanceof Step.Pause<T> pause) {
      return new Step.Pause<>(
          pause.delay(), () -> from(pause.resume()), why -> from(() -> pause.ended().apply(why)));
    }
    if (step instanceof Step.Ask<T> ask) {
      return new Step.Ask<>(
          ask.asked(),
          ask.longest(),
          () -> from(ask.answered()),
          why -> from(() -> ask.ended().apply(why)));
    }
    call.ended(step instanceof Step.Failed<T> failed ? failed.failure() : null);
    return step;
  }
}
