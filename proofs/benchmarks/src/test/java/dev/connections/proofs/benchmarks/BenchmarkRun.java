package dev.connections.proofs.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures everything and prints one table. Run by
 *
 * <pre>mvn -q -Pbenchmarks -pl proofs/benchmarks -am -DskipTests verify</pre>
 *
 * in about a quarter of an hour. {@code -Dbenchmarks.mode=quick} takes two minutes and says less,
 * {@code -Dbenchmarks.work=bytes,heap} measures only these, {@code -Dbenchmarks.rounds=24} takes
 * more turns, and {@code -Dbenchmarks.page=docs/performance.md} puts the table into that page.
 */
@SuppressWarnings("SystemOut")
final class BenchmarkRun {
  private BenchmarkRun() {}

  /** Takes the mode, the names of the experiments, the number of rounds or "", the page or "". */
  public static void main(String[] arguments) throws Exception {
    double load = Machine.load();
    Plan plan = plan(arguments[0], arguments[2]);
    List<Result> results = new ArrayList<>();
    try (Bench bench = new Bench(plan)) {
      for (Experiment experiment : experiments(arguments[1], plan)) {
        results.addAll(experiment.run(bench));
      }
    }
    String report = Report.of(results, plan, load);
    System.out.println(report);
    if (!arguments[3].isEmpty()) {
      Page.replaceLastRun(Path.of(arguments[3]), report);
    }
  }

  private static Plan plan(String mode, String rounds) {
    Plan plan = Plan.named(mode);
    return rounds.isEmpty() ? plan : plan.rounds(Integer.parseInt(rounds));
  }

  private static List<Experiment> experiments(String names, Plan plan) {
    List<String> wanted =
        names.equals("all") ? plan.everything() : Arrays.asList(names.split(",", -1));
    Map<String, Experiment> known = known(plan);
    List<Experiment> experiments = new ArrayList<>();
    for (String name : wanted) {
      Experiment experiment = known.get(name);
      if (experiment == null) {
        throw new IllegalArgumentException(name + " is none of " + known.keySet());
      }
      experiments.add(experiment);
    }
    return experiments;
  }

  private static Map<String, Experiment> known(Plan plan) {
    Map<String, Experiment> known = new LinkedHashMap<>();
    known.put("bytes", Allocations.of(plan.decoded()));
    known.put("growth", Allocations.ofLongList());
    known.put("time", new Times());
    known.put("start", new Starts("start to first list", Archives.none()));
    known.put("appcds", new Starts("start to first list, AppCDS", Archives.appCds()));
    known.put("heap", new SmallestHeaps());
    known.put("size", new ClassPathSizes());
    known.put("fanout", new FanOut());
    return known;
  }
}
