package dev.connections.corridor;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the retries of a client from multiplying an outage: each costs something, each success
 * gives a little back, and when nothing is left a call fails at its first failure. Thread-safe.
 */
final class RetryBudget {
  private static final int FULL = 500;
  private static final int PRICE = 5;

  private final AtomicInteger tokens = new AtomicInteger(FULL);

  /** Pays for a retry; false when that cannot be afforded. */
  boolean pay() {
    return tokens.getAndUpdate(left -> left >= PRICE ? left - PRICE : left) >= PRICE;
  }

  /** Takes note of a call that succeeded. */
  void earn() {
    if (tokens.get() < FULL) {
      tokens.updateAndGet(left -> Math.min(FULL, left + 1));
    }
  }
}
