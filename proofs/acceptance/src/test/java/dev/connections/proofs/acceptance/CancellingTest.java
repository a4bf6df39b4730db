package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionsClient;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever no longer wants a listing leaves no socket open and no thread behind. */
@Timeout(60)
final class CancellingTest {
  private final Account account = new Account();
  private final List<SilentServer> servers = new ArrayList<>();
  private final List<ConnectionsClient> clients = new ArrayList<>();
  private final Set<Thread> before = threads();

  @BeforeEach
  void fourVendorsThatNeverAnswer() throws IOException {
    for (Account.Holder vendor : Account.Holder.values()) {
      SilentServer server = new SilentServer();
      servers.add(server);
      clients.add(account.client(vendor, "any-key", server.url()));
    }
  }

  @AfterEach
  void closeTheServers() throws IOException {
    account.close();
    for (SilentServer server : servers) {
      server.close();
    }
  }

  @Test
  void cancellingTheFutureHangsUpOnEveryVendor() throws Exception {
    CompletableFuture<Listing> listing = Connections.of(clients).list().executeAsync();
    servers.forEach(server -> isDone(server.asked()));

    listing.cancel(true);

    servers.forEach(server -> isDone(server.hungUp()));
    noThreadIsLeft();
  }

  @Test
  void closingTheStreamHangsUpOnEveryVendor() throws Exception {
    Stream<?> stream = Connections.of(clients).stream();
    CompletableFuture<Long> reading = CompletableFuture.supplyAsync(stream::count);
    servers.forEach(server -> isDone(server.asked()));

    stream.close();

    servers.forEach(server -> isDone(server.hungUp()));
    assertThat(reading.handle((count, failure) -> failure).join()).isNotNull();
    noThreadIsLeft();
  }

  /** Threads that wait for more work end when their client is closed; one that hangs does not. */
  private void noThreadIsLeft() throws InterruptedException {
    clients.forEach(ConnectionsClient::close);
    Set<Thread> left = threads();
    left.removeAll(before);
    for (Thread thread : left) {
      thread.join(TimeUnit.SECONDS.toMillis(20));
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> !thread.getName().startsWith("connections-"));
    return threads;
  }

  private static void isDone(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
