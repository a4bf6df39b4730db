package dev.connections.ratelimit.bucket4j;

import java.time.Duration;
import java.util.Optional;

/** No leave: the first turn that could be had comes too late for the call. */
final class OutOfReach implements Leave {
  private final Account account;
  private final long earliest;

  OutOfReach(Account account, long earliest) {
    this.account = account;
    this.earliest = earliest;
  }

  @Override
  public Optional<Duration> delay() {
    return Optional.of(account.until(earliest)).filter(wait -> !wait.isZero());
  }

  @Override
  public void giveBack() {}
}
