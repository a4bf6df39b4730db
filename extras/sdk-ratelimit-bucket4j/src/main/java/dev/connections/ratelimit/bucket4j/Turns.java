package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The times to send, as the store gives them. Every method waits for the store. */
final class Turns {
  /** Nobody sleeps here: the caller is told how long to. */
  private static final UninterruptibleBlockingStrategy NO_SLEEP = nanos -> {};

  private static final int TRIES_TO_POSTPONE = 5;

  private final ProxyManager<String> buckets;
  private final String keyPrefix;
  private final Limit limit;
  private final TimeSource time;

  Turns(ProxyManager<String> buckets, String keyPrefix, Limit limit, TimeSource time) {
    this.buckets = buckets;
    this.keyPrefix = keyPrefix + limit.key() + ":";
    this.limit = limit;
    this.time = time;
  }

  /** Takes the next turn of the account, unless it comes later than this. */
  Turn reserve(String account, long latest) {
    long asked = time.nanoTime();
    VerboseResult<Boolean> reply =
        bucket(account)
            .asBlocking()
            .asVerbose()
            .tryConsumeUninterruptibly(1, Math.max(1, latest - asked), NO_SLEEP);
    boolean taken = reply.getValue();
    long next = reply.getDiagnostics().calculateFullRefillingTime();
    long wait = taken ? Math.max(0, next - limit.spacing()) : next;
    return new Turn(taken, moment(reply, asked) + wait);
  }

  /**
   * Sees to it that the account has no turn before this time. Takes just the turns that lie before
   * it, and those in one go and only if nobody took some meanwhile: machines that hear of the same
   * pause do not add it up.
   */
  void postpone(String account, long until) {
    BucketProxy bucket = bucket(account);
    for (int tries = 0; tries < TRIES_TO_POSTPONE; tries++) {
      long next = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
      long left = until - time.nanoTime();
      if (next >= left) {
        return;
      }
      long missing = (left - next) / limit.spacing() + 1;
      if (bucket.asBlocking().tryConsumeUninterruptibly(missing, left, NO_SLEEP)) {
        return;
      }
    }
  }

  private BucketProxy bucket(String account) {
    return buckets.builder().build(keyPrefix + account, limit::bucket);
  }

  /**
   * When the store looked at the clock, which is not when it answered: others may have held it up.
   * Whatever clock that was, it was between question and answer.
   */
  private long moment(VerboseResult<?> reply, long asked) {
    long answered = time.nanoTime();
    Instant now = time.now();
    long clock = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    long ago = clock - reply.getOperationTimeNanos();
    return answered - Math.max(0, Math.min(ago, answered - asked));
  }
}
