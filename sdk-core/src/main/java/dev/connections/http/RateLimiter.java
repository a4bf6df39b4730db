package dev.connections.http;

import java.time.Duration;

/**
 * Keeps calls below what a vendor allows. Asked once for every attempt; clients that are given the
 * same limiter share it. Implementations are thread-safe.
 */
public interface RateLimiter {
  /**
   * Takes a permit for one request.
   *
   * @param account whose budget it is, in the words of the vendor module
   * @return how long to wait before the request may be sent; zero for at once
   */
  Duration acquire(String account);

  /** No limit. */
  static RateLimiter none() {
    return account -> Duration.ZERO;
  }
}
