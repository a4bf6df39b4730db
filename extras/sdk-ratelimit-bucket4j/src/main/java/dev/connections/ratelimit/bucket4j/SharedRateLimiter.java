package dev.connections.ratelimit.bucket4j;

import dev.connections.TimeSource;
import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One rate budget for each account and all machines that are given the same store: Redis,
 * PostgreSQL, or another that <a href="https://bucket4j.com">Bucket4j</a> knows. Requests leave one
 * by one, in the order in which the store was asked, at equal distances that are 8 % longer than
 * the limit would allow. The machines' clocks may differ by some milliseconds, not more.
 *
 * <p>Thread-safe. Its threads are daemons and end when idle, so it need not be closed.
 */
public final class SharedRateLimiter implements RateLimiter {
  private static final int MOST_ACCOUNTS = 1024;

  private final Limit limit;
  private final Store store;
  private final @Nullable RateLimiter share;
  private final TimeSource time;
  private final Map<String, Account> accounts =
      new LinkedHashMap<>(16, 0.75f, true) {
        /** What matters is in the store; a new one finds out as soon as it asks. */
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
          return size() > MOST_ACCOUNTS;
        }
      };

  private SharedRateLimiter(Builder builder, Limit limit) {
    this.limit = limit;
    this.time = builder.time;
    this.share = builder.whenStoreFails.share(limit, time);
    this.store =
        new Store(
            new Turns(builder.buckets, builder.keyPrefix, limit, time),
            builder.buckets.getClass().getSimpleName(),
            builder.executor == null ? StoreThreads.start() : builder.executor,
            builder.storeTimeout,
            new Outage(builder.storeRest, time),
            time);
  }

  /**
   * Starts a limiter; {@code limit} is required.
   *
   * @param buckets where the budgets lie; the caller opens and closes it
   * @return a builder
   */
  public static Builder builder(ProxyManager<String> buckets) {
    return new Builder(Objects.requireNonNull(buckets, "buckets"));
  }

  @Override
  public CompletableFuture<Permit> acquire(String account, Duration longest) {
    return account(account).acquire(longest);
  }

  private synchronized Account account(String name) {
    return accounts.computeIfAbsent(name, key -> new Account(key, limit, store, share, time));
  }

  /** Says what is shared, where, and what to do when that is gone. */
  public static final class Builder {
    private final ProxyManager<String> buckets;
    private String keyPrefix = "connections:";
    private int requests;
    private Duration span = Duration.ZERO;
    private StoreFailure whenStoreFails = StoreFailure.fail();
    private Duration storeTimeout = Duration.ofSeconds(1);
    private Duration storeRest = Duration.ofSeconds(3);
    private @Nullable Executor executor;
    private TimeSource time = TimeSource.system();

    private Builder(ProxyManager<String> buckets) {
      this.buckets = buckets;
    }

    /**
     * At most this many requests of one account in any such span of time, of all machines together.
     * All must say the same: another limit is another budget.
     *
     * @param requests 1 to 10,000
     * @param span longer than nothing, and a day at most
     * @return this builder
     */
    public Builder limit(int requests, Duration span) {
      this.requests = requests;
      this.span = Objects.requireNonNull(span, "span");
      return this;
    }

    /**
     * What to do while the store is gone; {@link StoreFailure#fail} unless set.
     *
     * @param whenStoreFails what to do
     * @return this builder
     */
    public Builder whenStoreFails(StoreFailure whenStoreFails) {
      this.whenStoreFails = Objects.requireNonNull(whenStoreFails, "whenStoreFails");
      return this;
    }

    /**
     * For how long the store may keep silent before it is taken for gone; a second unless set. What
     * opens the connections to the store should have a timeout of its own that is not much longer,
     * since a thread that hangs there is not freed by this one.
     *
     * @param storeTimeout more than zero
     * @return this builder
     */
    public Builder storeTimeout(Duration storeTimeout) {
      this.storeTimeout = Objects.requireNonNull(storeTimeout, "storeTimeout");
      return this;
    }

    /**
     * For how long a store that is taken for gone is not asked again; three seconds unless set.
     *
     * @param storeRest for how long
     * @return this builder
     */
    public Builder storeRest(Duration storeRest) {
      this.storeRest = Objects.requireNonNull(storeRest, "storeRest");
      return this;
    }

    /**
     * Where threads wait for the store, in the order in which they are handed over; unless set, up
     * to four of its own.
     *
     * @param executor runs what waits
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Begins each key in the store, before the limit and the account; {@code connections:} unless
     * set. No key holds a secret.
     *
     * @param keyPrefix the beginning
     * @return this builder
     */
    public Builder keyPrefix(String keyPrefix) {
      this.keyPrefix = Objects.requireNonNull(keyPrefix, "keyPrefix");
      return this;
    }

    /**
     * The clock of this process, for tests.
     *
     * @param time the clock
     * @return this builder
     */
    public Builder timeSource(TimeSource time) {
      this.time = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * {@return a limiter for every client of this process that shares the budget}
     *
     * @throws IllegalArgumentException when an argument is out of bounds or missing
     */
    public RateLimiter build() {
      if (requests == 0) {
        throw new IllegalArgumentException("limit: required");
      }
      positive(storeTimeout, "storeTimeout");
      positive(storeRest, "storeRest");
      return new SharedRateLimiter(this, new Limit(requests, span));
    }

    private static void positive(Duration duration, String name) {
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException(name + ": more than nothing: " + duration);
      }
    }
  }
}
