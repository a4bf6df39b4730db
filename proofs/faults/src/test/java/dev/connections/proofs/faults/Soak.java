package dev.connections.proofs.faults;

import dev.connections.auth.Credentials;
import dev.connections.error.SdkException;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.PolytomicClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Eight threads, a server that fails at random, and a look at what the JVM holds: after two minutes
 * (a fifth of the time, when it is shorter than ten minutes) and at the end. Run by
 *
 * <pre>mvn -q -Pfaults,soak -pl proofs/faults -am -DskipTests verify -Dsoak.duration=PT10M</pre>
 *
 * Ends with 1 when the live heap has grown by more than five in a hundred, or threads or sockets
 * are left over.
 */
@SuppressWarnings("SystemOut")
final class Soak {
  private static final int THREADS = 8;
  private static final double MOST = 1.05;
  private static final List<Fault> FAULTS =
      List.of(
          Bodies.list(),
          Bodies.list().gzipped(),
          Bodies.list().andThen(Bodies.list()),
          Reply.of(503),
          Reply.json(404, "{\"message\":\"no\"}"),
          Reply.json("<html>"),
          Reply.of(302).header("Location", "{other}/x"),
          Faults.closeAtOnce(),
          Faults.resetAtOnce(),
          Faults.reset(),
          Faults.silent(),
          Faults.bytes("garbage\r\n\r\n"),
          Faults.bytes(Bodies.head("Content-Length: 999") + Bodies.LIST),
          Faults.bytesThenReset(Bodies.head("Content-Length: 999") + "{"));

  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final PolytomicClient client;

  private Soak(PolytomicClient client) {
    this.client = client;
  }

  /** Runs for the duration of the first argument, with the seed of the second. */
  public static void main(String[] arguments) throws Exception {
    Duration duration = Duration.parse(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Case warmUp = Case.of(Group.BODY, "warm-up", Ask.LIST, Bodies.list());
    new Trial(warmUp, Driver.ASYNC, Through.OWN).run(); // the JDK keeps a socket of its own
    Counts before = Counts.now();
    boolean steady;
    try (FaultServer server =
        FaultServer.start("http", number -> fault(seed, number), "http://x")) {
      PolytomicClient client =
          PolytomicClient.builder()
              .credentials(Credentials.bearer(Site.SECRET))
              .baseUrl(URI.create(server.url()))
              .timeout(Duration.ofMillis(200))
              .retryPolicy(
                  RetryPolicy.standard().delays(Duration.ofMillis(1), Duration.ofMillis(5)))
              .build();
      steady = new Soak(client).isSteady(duration, seed);
      client.close();
    }
    Counts after = before.awaitAtMost(40);
    System.out.println("before " + before + ", after " + after);
    if (!steady || after.isMoreThan(before)) {
      System.exit(1);
    }
  }

  private boolean isSteady(Duration duration, long seed) throws InterruptedException {
    long early = Math.min(duration.dividedBy(5).toNanos(), TimeUnit.MINUTES.toNanos(2));
    long end = System.nanoTime() + duration.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(seed + i);
      threads.add(new Thread(() -> callUntil(end, random), "caller-" + i));
    }
    threads.forEach(Thread::start);
    LockSupport.parkNanos(early);
    long first = report("early");
    for (Thread thread : threads) {
      thread.join();
    }
    long last = report("end");
    double ratio = (double) last / first;
    System.out.printf("live heap at the end: %.3f of the early one%n", ratio);
    return ratio <= MOST;
  }

  private void callUntil(long end, Random random) {
    while (System.nanoTime() < end) {
      try {
        calls.incrementAndGet();
        if (random.nextBoolean()) {
          client.api().listConnections().execute();
        } else {
          client.api().listConnections().executeAsync().join();
        }
      } catch (SdkException | CompletionException e) {
        failures.incrementAndGet();
      }
    }
  }

  /** The live heap in bytes. */
  private long report(String when) {
    Runtime runtime = Runtime.getRuntime();
    long live = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      collect();
      live = Math.min(live, runtime.totalMemory() - runtime.freeMemory());
    }
    System.out.printf(
        "%s: %,d bytes live, %s, %,d calls, %,d failed%n",
        when, live, Counts.now(), calls.get(), failures.get());
    return live;
  }

  @SuppressWarnings("SystemGc") // what is live can be told only after a collection
  private static void collect() {
    System.gc();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
  }

  private static Fault fault(long seed, int number) {
    return FAULTS.get(new Random(seed * 31 + number).nextInt(FAULTS.size()));
  }
}
