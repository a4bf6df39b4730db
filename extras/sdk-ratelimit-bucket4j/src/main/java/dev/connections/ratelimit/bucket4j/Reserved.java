package dev.connections.ratelimit.bucket4j;

import java.time.Duration;
import java.util.Optional;

/** A turn that the store gave. */
final class Reserved implements Leave {
  private final Account account;
  private final long at;

  Reserved(Account account, long at) {
    this.account = account;
    this.at = at;
  }

  /**
   * Whoever comes late would send beside the next ones; whoever comes in a pause would be refused.
   */
  @Override
  public Optional<Duration> delay() {
    Duration wait = account.until(at);
    return wait.isZero() && !account.holds(at) ? Optional.empty() : Optional.of(wait);
  }

  @Override
  public void giveBack() {
    account.spare(at);
  }
}
