package dev.connections.proofs.bare;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.connections.auth.Credentials;
import dev.connections.http.Transport;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.CannedTransport;
import dev.connections.testing.FakePolytomic;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a call may allocate on its caller's thread, in bytes: how many that are does not depend on
 * how busy the machine is, once the code was compiled. The budgets leave a tenth for what a
 * compiler decides otherwise.
 */
final class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int WARM = 20_000;
  private static final int ROUNDS = 40;

  @Test
  void aConnectionOfAListStaysSmall() {
    PolytomicClient client = client(CannedTransport.json(body(100)));

    assertThat(bytes(() -> client.list().toList(), WARM / 100) / 100).isBetween(500L, 2_700L);
    assertThat(bytes(() -> client.list().withoutSource().toList(), WARM / 100) / 100)
        .isBetween(300L, 1_200L);
  }

  @Test
  void bytesGrowWithTheConnectionsAndNotFaster() {
    PolytomicClient few = client(CannedTransport.json(body(100)));
    PolytomicClient many = client(CannedTransport.json(body(10_000)));

    long each = bytes(() -> few.list().toList(), WARM / 100) / 100;

    assertThat(bytes(() -> many.list().toList(), 5) / 10_000).isLessThan(each + each / 10);
  }

  @Test
  void aCallAddsLittleToItsTransport() {
    PolytomicClient client = client(CannedTransport.json(body(1)));

    assertThat(bytes(() -> client.api().listConnections().execute(), WARM))
        .isBetween(1_000L, 6_000L);
  }

  @Test
  void aCallOverTheNetworkStaysSmall() {
    try (FakePolytomic fake = FakePolytomic.start();
        PolytomicClient client =
            PolytomicClient.builder()
                .credentials(Credentials.bearer(fake.apiKey()))
                .baseUrl(fake.url())
                .build()) {
      assertThat(bytes(() -> client.api().listConnections().execute(), 5_000))
          .isBetween(1_000L, 18_500L); // the fake answers with more headers than it must
    }
  }

  /** The least of some rounds: a compiler at work can only add to it. */
  private static long bytes(Runnable call, int warm) {
    for (int i = 0; i < warm; i++) {
      call.run();
    }
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      call.run();
      long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      least = Math.min(least, after - before);
    }
    return least;
  }

  private static PolytomicClient client(Transport transport) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer("k"))
        .transport(transport)
        .build();
  }

  private static String body(int connections) {
    return IntStream.range(0, connections)
        .mapToObj(AllocationTest::connection)
        .collect(Collectors.joining(",", "{\"data\":[", "]}"));
  }

  private static String connection(int number) {
    Instant created = Instant.ofEpochSecond(1_700_000_000L + number * 98_765L);
    Instant updated = number % 2 == 0 ? created : created.plusSeconds(3_600);
    return """
    {"api_calls_last_24_hours":2021,"configuration":{"database":"example",\
    "hostname":"postgres.example.com","password":"********","port":5432,"username":"user"},\
    "created_at":"%s","created_by":{"id":"12345678-1234-1234-1234-123456789012",\
    "name":"John Doe","type":"user"},"id":"248df4b7-aa70-47b8-a036-%012d",\
    "name":"My Postgres Connection %d",\
    "organization_id":"248df4b7-aa70-47b8-a036-33ac447e668d",\
    "parent_connection_id":"248df4b7-aa70-47b8-a036-33ac447e668d",\
    "policies":["248df4b7-aa70-47b8-a036-33ac447e668d"],"saved":true,"status":"healthy",\
    "status_error":"error message","type":{"id":"postgresql",\
    "logo_url":"https://connect-assets.polytomic.com/logos/postgresql.svg",\
    "name":"PostgreSQL","operations":["bulksyncsource"]},"updated_at":"%s",\
    "updated_by":{"id":"12345678-1234-1234-1234-123456789012","name":"John Doe",\
    "type":"user"}}\
    """
        .formatted(created, number, number, updated);
  }
}
