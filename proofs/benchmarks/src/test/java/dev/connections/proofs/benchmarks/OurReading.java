package dev.connections.proofs.benchmarks;

import dev.connections.Connection;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * This library. It decodes nothing without a call, so its decoding is a whole call of which only
 * the network is missing.
 */
final class OurReading implements Reading {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final Way way;

  OurReading(Way way) {
    this.way = way;
  }

  @Override
  public Work decoding(byte[] body) {
    return new Listing(way, client().transport(new MemoryTransport(body)).build());
  }

  @Override
  public Work calling(URI server) {
    return new Listing(way, client().baseUrl(server).build());
  }

  private static PolytomicClient.Builder client() {
    return PolytomicClient.builder().credentials(Credentials.bearer(TOKEN)).timeout(TIMEOUT);
  }

  /** The ways to list connections. */
  enum Way {
    LIST {
      @Override
      int read(PolytomicClient client) {
        return client.list().toList().size();
      }
    },
    WITHOUT_SOURCE {
      @Override
      int read(PolytomicClient client) {
        return client.list().withoutSource().toList().size();
      }
    },
    STREAM {
      @Override
      int read(PolytomicClient client) {
        int count = 0;
        try (Stream<Connection> connections = client.list().stream()) {
          for (Iterator<Connection> each = connections.iterator(); each.hasNext(); each.next()) {
            count++;
          }
        }
        return count;
      }
    },
    MODEL {
      @Override
      int read(PolytomicClient client) {
        return client.api().listConnections().execute().data().size();
      }
    };

    abstract int read(PolytomicClient client);
  }

  private record Listing(Way way, PolytomicClient client) implements Work {
    @Override
    public int run() {
      return way.read(client);
    }
  }
}
