package dev.connections.proofs.faults;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A call under way.
 *
 * @param result of the call
 * @param giveUp what its caller can do to end it
 * @param interrupted whether the caller's thread was interrupted when the call had ended
 */
record Running(
    CompletableFuture<Object> result, Runnable giveUp, CompletableFuture<Boolean> interrupted) {
  /** Waits for the end. */
  End await(Duration longest) throws InterruptedException {
    try {
      return new End(result.get(longest.toMillis(), TimeUnit.MILLISECONDS), null);
    } catch (ExecutionException e) {
      return new End(null, unwrapped(e));
    } catch (CancellationException e) {
      return new End(null, e);
    } catch (TimeoutException e) {
      throw new AssertionError("The call has not ended after " + longest, e);
    }
  }

  private static Throwable unwrapped(Throwable e) {
    boolean wraps = e instanceof ExecutionException || e instanceof CompletionException;
    Throwable cause = e.getCause();
    return wraps && cause != null ? unwrapped(cause) : e;
  }

  /**
   * How a call ended.
   *
   * @param value what it gave
   * @param thrown what it threw
   */
  record End(@Nullable Object value, @Nullable Throwable thrown) {
    Outcome outcome() {
      return thrown == null ? Outcome.value() : Outcome.of(thrown);
    }
  }
}
