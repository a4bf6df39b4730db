package dev.connections.ratelimit.bucket4j;

import dev.connections.http.Permit;
import java.time.Duration;
import java.util.Optional;

/** Leave out of this process's own share of the rate, for as long as the store is gone. */
final class Local implements Leave {
  private final Account account;
  private final Permit permit;

  Local(Account account, Permit permit) {
    this.account = account;
    this.permit = permit;
  }

  /** When the store is back, the shares of all processes and its own turns would be too many. */
  @Override
  public Optional<Duration> delay() {
    if (!account.isAlone()) {
      permit.release();
      return Optional.empty();
    }
    Duration held = account.untilFree();
    Duration wait = held.isZero() ? permit.delay() : held;
    if (wait.isZero()) {
      account.leavesAlone();
    }
    return Optional.of(wait);
  }

  @Override
  public void giveBack() {
    permit.release();
  }
}
