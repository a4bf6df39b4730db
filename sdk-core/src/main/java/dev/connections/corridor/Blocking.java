package dev.connections.corridor;

import dev.connections.TimeSource;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.TransportFailure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries a call out on the caller's thread. */
public final class Blocking {
  private final TimeSource time;

  /** A driver that waits on this time source. */
  public Blocking(TimeSource time) {
    this.time = time;
  }

  /** Carries out one step after another until the call gives something or fails. */
  public <T> Answer<T> run(Step<T> first) {
    Step<T> step = first;
    while (true) {
      if (step instanceof Step.Send<T> send) {
        step = send(send);
      } else if (step instanceof Step.Pause<T> pause) {
        step = pause(pause);
      } else if (step instanceof Step.Ask<T> ask) {
        step = ask(ask);
      } else if (step instanceof Step.Done<T> done) {
        return done.answer();
      } else {
        throw ((Step.Failed<T>) step).failure();
      }
    }
  }

  private static <T> Step<T> send(Step.Send<T> send) {
    try {
      return send.replied().apply(send.exchange().execute());
    } catch (TransportFailure e) {
      return send.failed().apply(e);
    }
  }

  private static <T> Step<T> ask(Step.Ask<T> ask) {
    try {
      ask.asked().get(ask.longest().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | CancellationException e) {
      // That it fails is an answer as well.
    } catch (TimeoutException e) {
      return giveUp(ask, Reason.DEADLINE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp(ask, Reason.INTERRUPTED);
    }
    return ask.answered().get();
  }

  private static <T> Step<T> giveUp(Step.Ask<T> ask, Reason why) {
    ask.asked().cancel(false);
    return ask.ended().apply(why);
  }

  private <T> Step<T> pause(Step.Pause<T> pause) {
    try {
      time.sleep(pause.delay());
      return pause.resume().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return pause.ended().apply(Reason.INTERRUPTED);
    }
  }
}
