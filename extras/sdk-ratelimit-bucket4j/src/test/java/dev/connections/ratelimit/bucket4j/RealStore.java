package dev.connections.ratelimit.bucket4j;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.lettuce.core.RedisClient;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that runs beside the tests, if its address was given. */
enum RealStore {
  REDIS("ratelimit.redis") {
    @Override
    ProxyManager<String> open(URI address) {
      return RedisBudget.buckets(RedisClient.create(address.toString()));
    }
  },
  POSTGRES("ratelimit.postgres") {
    @Override
    ProxyManager<String> open(URI address) {
      PGSimpleDataSource database = new PGSimpleDataSource();
      database.setUrl("jdbc:" + address);
      database.setSocketTimeout(1);
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(PostgresBudget.TABLE);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return PostgresBudget.buckets(database);
    }
  };

  private final String property;

  RealStore(String property) {
    this.property = property;
  }

  /** Those whose address was given. */
  static List<RealStore> given() {
    return Arrays.stream(values()).filter(store -> !store.text().isBlank()).toList();
  }

  /** Its address: {@code redis://host:port} or {@code postgresql://host:port/database?user=...}. */
  URI address() {
    return URI.create(text().replaceFirst("^jdbc:", ""));
  }

  private String text() {
    return System.getProperty(property, "");
  }

  /** What a machine needs to reach it. */
  abstract ProxyManager<String> open(URI address);
}
