package dev.connections.proofs.benchmarks;

import dev.connections.ConnectionsClient;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.federation.Connections;
import dev.connections.http.RateLimiter;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Four vendors that take 50 ms each: all at once, beside one after another. */
final class FanOut implements Experiment {
  private static final String WORK = "four vendors of 50 ms each";
  private static final int WARM_UPS = 10;

  private static final Target TARGET = Target.atMost(1 / 3.7, "0.27, 3.7 times faster");

  @Override
  public List<Result> run(Bench bench) {
    bench.say(WORK);
    try (AnswerServer structural = server("{\"data\":{\"connections\":[]}}");
        AnswerServer ampersand = server("[]");
        AnswerServer campaign = server("{\"connections\":[],\"meta\":{\"total\":\"0\"}}");
        AnswerServer polytomic = server("{\"data\":[]}");
        Connections all =
            Connections.of(
                structural(structural.url()),
                ampersand(ampersand.url()),
                campaign(campaign.url()),
                polytomic(polytomic.url()))) {
      for (int i = 0; i < WARM_UPS; i++) {
        atOnce(all);
        oneByOne(all);
      }
      return measure(all, bench.plan().rounds());
    }
  }

  private static List<Result> measure(Connections all, int rounds) {
    List<Double> slow = new ArrayList<>();
    List<Double> fast = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double before = oneByOne(all);
      double own = atOnce(all);
      double after = oneByOne(all);
      slow.add((before + after) / 2);
      fast.add(own);
      ratios.add(own / ((before + after) / 2));
    }
    Spread ratio = Spread.of(ratios);
    return List.of(
        new Result(
            WORK, "ours, one after another", Figures.nanos(Spread.of(slow).median()), "", ""),
        new Result(
            WORK,
            "ours, all at once",
            Figures.nanos(Spread.of(fast).median()),
            Figures.ratio(ratio),
            TARGET.verdict(ratio.median())));
  }

  private static double oneByOne(Connections all) {
    long start = System.nanoTime();
    for (ConnectionsClient client : all.clients()) {
      client.list().toList();
    }
    return System.nanoTime() - start;
  }

  private static double atOnce(Connections all) {
    long start = System.nanoTime();
    all.list().execute().orThrow();
    return System.nanoTime() - start;
  }

  private static AnswerServer server(String json) {
    return AnswerServer.start(json.getBytes(StandardCharsets.UTF_8), Duration.ofMillis(50));
  }

  private static StructuralClient structural(URI server) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer("benchmark-key"))
        .baseUrl(server)
        .build();
  }

  private static AmpersandClient ampersand(URI server) {
    return AmpersandClient.builder()
        .credentials(Credentials.apiKey("benchmark-key"))
        .project("benchmark")
        .baseUrl(server)
        .build();
  }

  /** Without a limit: it would be measured how long this vendor's five requests a second take. */
  private static ActiveCampaignClient campaign(URI server) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey("benchmark-key"))
        .rateLimiter(RateLimiter.none())
        .baseUrl(server)
        .build();
  }

  private static PolytomicClient polytomic(URI server) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer("benchmark-key"))
        .baseUrl(server)
        .build();
  }
}
