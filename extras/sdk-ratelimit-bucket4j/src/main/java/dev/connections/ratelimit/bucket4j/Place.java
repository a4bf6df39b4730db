package dev.connections.ratelimit.bucket4j;

import dev.connections.http.Permit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One request that waits for its turn, and asks for another one where it has lost it. */
final class Place implements Permit {
  /** Stores answer within milliseconds. */
  private static final Duration SHORTLY = Duration.ofMillis(5);

  private final Account account;
  private final long latest;
  private Leave leave;
  private @Nullable CompletableFuture<Leave> asked;

  /**
   * A place.
   *
   * @param latest when the call gives up
   */
  Place(Account account, long latest, Leave leave) {
    this.account = account;
    this.latest = latest;
    this.leave = leave;
  }

  @Override
  public synchronized Duration delay() {
    if (asked != null) {
      if (!asked.isDone()) {
        return SHORTLY;
      }
      leave = asked.join();
      asked = null;
    }
    Optional<Duration> wait = leave.delay();
    if (wait.isEmpty()) {
      asked = account.ask(latest);
    }
    return wait.orElse(SHORTLY);
  }

  @Override
  public synchronized void release() {
    if (asked == null) {
      leave.giveBack();
    } else if (!asked.cancel(false) && !asked.isCompletedExceptionally()) {
      asked.join().giveBack();
    }
  }

  @Override
  public void pause(Duration wait) {
    account.pause(wait);
  }

  /** What is left is a matter of all machines, and the store keeps account of it. */
  @Override
  public void remaining(long requests, Duration reset) {
    if (requests <= 0) {
      account.pause(reset);
    }
  }
}
