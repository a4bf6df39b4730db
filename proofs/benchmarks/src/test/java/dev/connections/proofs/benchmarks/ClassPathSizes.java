package dev.connections.proofs.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How large the jars are that somebody takes on board. */
final class ClassPathSizes implements Experiment {
  private static final String WORK = "class path";
  private static final Target TARGET = Target.atMost(5.8 * (1 << 20), "5.8 MiB");
  private static final List<String> OUR_OTHERS =
      List.of("sdk-structural", "sdk-ampersand", "sdk-activecampaign");

  @Override
  public List<Result> run(Bench bench) {
    Map<Subject, Double> bytes = new EnumMap<>(Subject.class);
    for (Subject subject :
        List.of(
            Subject.FLOOR, Subject.RECORDS, Subject.NATIVE, Subject.OKHTTP_GSON, Subject.LIST)) {
      bytes.put(subject, (double) ClassPath.of(Libraries.of(subject)).bytes());
    }
    List<Result> results =
        new ArrayList<>(
            new Comparison(WORK, bytes)
                .results(Figures::mebibytes, subject -> subject.isOurs() ? TARGET : Target.none()));
    OUR_OTHERS.forEach(module -> results.add(other(module, bytes)));
    return results;
  }

  private static Result other(String module, Map<Subject, Double> bytes) {
    double own = ClassPath.of(Libraries.of(module)).bytes();
    double floor = bytes.getOrDefault(Subject.FLOOR, Double.NaN);
    return new Result(
        WORK,
        "ours, " + module,
        Figures.mebibytes(own),
        Figures.ratio(own / floor),
        TARGET.verdict(own));
  }
}
