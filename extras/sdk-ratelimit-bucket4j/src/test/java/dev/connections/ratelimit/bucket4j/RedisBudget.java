package dev.connections.ratelimit.bucket4j;

import static io.github.bucket4j.distributed.ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax;

import dev.connections.http.RateLimiter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;

/** One budget for all machines, in Redis. */
final class RedisBudget {
  private RedisBudget() {}

  static RateLimiter limiter(RedisClient redis) {
    return SharedRateLimiter.builder(buckets(redis))
        .limit(5, Duration.ofSeconds(1))
        .whenStoreFails(StoreFailure.localShare(0.2))
        .build();
  }

  static ProxyManager<String> buckets(RedisClient redis) {
    RedisCodec<String, byte[]> codec = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    return Bucket4jLettuce.casBasedBuilder(redis.connect(codec))
        .requestTimeout(Duration.ofSeconds(1))
        .expirationAfterWrite(basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
        .build();
  }
}
