package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import dev.connections.http.RateLimiter;
import org.jspecify.annotations.Nullable;

/** What becomes of calls while the store of a shared rate limit is gone. Immutable. */
public final class StoreFailure {
  private static final StoreFailure FAIL = new StoreFailure(0);

  private final double share;

  private StoreFailure(double share) {
    this.share = share;
  }

  /**
   * They fail, and nothing is sent; {@link StoreUnavailableException} is the cause.
   *
   * @return the rule
   */
  public static StoreFailure fail() {
    return FAIL;
  }

  /**
   * Each process sends this part of the rate on its own, one request at a time. Processes that are
   * alone do not know when the others send: with five requests a second and a fifth of it each, up
   * to five processes stay within any second; see the page on many machines for other numbers.
   *
   * @param fraction more than 0, at most 1
   * @return the rule
   * @throws IllegalArgumentException when it is not
   */
  public static StoreFailure localShare(double fraction) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException("localShare: more than 0, at most 1: " + fraction);
    }
    return new StoreFailure(fraction);
  }

  /** The limiter of one process that is on its own; none where calls are to fail. */
  @Nullable RateLimiter share(Limit limit, TimeSource time) {
    return share == 0 ? null : limit.share(share, time);
  }
}
