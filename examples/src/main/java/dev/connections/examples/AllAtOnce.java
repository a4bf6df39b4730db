package dev.connections.examples;

import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.federation.Connections;
import dev.connections.http.RateLimiter;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.FakeVendor;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures how long it takes to list four vendors that answer after 50 ms each: one after another,
 * and all at once. Asks fakes only.
 */
public final class AllAtOnce {
  private static final Duration DELAY = Duration.ofMillis(50);
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 101;

  private final FakeStructural structural = FakeStructural.startEmpty();
  private final FakeAmpersand ampersand = FakeAmpersand.startEmpty();
  private final FakeActiveCampaign campaign = FakeActiveCampaign.startEmpty();
  private final FakePolytomic polytomic = FakePolytomic.startEmpty();
  private final Map<FakeVendor, Answer> answers = new LinkedHashMap<>();
  private final Connections all =
      Connections.of(
          Fakes.client(structural),
          Fakes.client(ampersand),
          unlimited(Fakes.client(campaign)),
          Fakes.client(polytomic));

  private AllAtOnce() {
    answers.put(structural, answer("{\"data\":{\"connections\":[]}}"));
    answers.put(ampersand, answer("[]"));
    answers.put(campaign, answer("{\"connections\":[],\"meta\":{\"total\":\"0\"}}"));
    answers.put(polytomic, answer("{\"data\":[]}"));
  }

  /** Runs the program; it takes no arguments. */
  public static void main(String[] arguments) {
    run(System.out, WARM_UP, ROUNDS);
  }

  static void run(PrintStream out, int warmUp, int rounds) {
    AllAtOnce measured = new AllAtOnce();
    try {
      measured.measure(out, warmUp, rounds);
    } finally {
      measured.answers.keySet().forEach(FakeVendor::close);
    }
  }

  private void measure(PrintStream out, int warmUp, int rounds) {
    long[] one = new long[warmUp + rounds];
    long[] together = new long[warmUp + rounds];
    for (int i = 0; i < warmUp + rounds; i++) { // in turns, so that both meet the same machine
      one[i] = nanos(() -> all.clients().forEach(AllAtOnce::list));
      together[i] = nanos(() -> all.list().execute().orThrow());
    }
    double slow = median(Arrays.copyOfRange(one, warmUp, one.length));
    double fast = median(Arrays.copyOfRange(together, warmUp, together.length));
    out.printf("One after another: %.1f ms%n", slow);
    out.printf("All at once:       %.1f ms%n", fast);
    out.printf("%.2f times as fast; medians of %d rounds%n", slow / fast, rounds);
  }

  /** Else it would be measured how long this vendor's five requests a second take. */
  private static ConnectionsClient unlimited(ActiveCampaignClient client) {
    return client.derive(options -> options.rateLimiter(RateLimiter.none()));
  }

  private long nanos(Runnable listing) {
    answers.forEach(FakeVendor::enqueue);
    long start = System.nanoTime();
    listing.run();
    return System.nanoTime() - start;
  }

  private static void list(ConnectionsClient client) {
    client.list().forEach(connection -> {});
  }

  private static Answer answer(String body) {
    return Answer.json(200, Json.parse(body)).delayed(DELAY);
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }
}
