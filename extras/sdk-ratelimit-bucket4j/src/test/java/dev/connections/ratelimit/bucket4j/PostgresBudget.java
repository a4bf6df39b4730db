package dev.connections.ratelimit.bucket4j;

import dev.connections.http.RateLimiter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;

/** One budget for all machines, in a table of PostgreSQL. */
final class PostgresBudget {
  static final String TABLE =
      "CREATE TABLE IF NOT EXISTS connections_budget (id TEXT PRIMARY KEY, state BYTEA)";

  private PostgresBudget() {}

  static RateLimiter limiter(DataSource database) {
    return SharedRateLimiter.builder(buckets(database)).limit(5, Duration.ofSeconds(1)).build();
  }

  static ProxyManager<String> buckets(DataSource database) {
    return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
        .primaryKeyMapper(PrimaryKeyMapper.STRING)
        .table("connections_budget")
        .requestTimeout(Duration.ofSeconds(1))
        .build();
  }
}
