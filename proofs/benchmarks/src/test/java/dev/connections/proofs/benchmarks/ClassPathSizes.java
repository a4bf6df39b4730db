package dev.connections.proofs.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How large the jars are that somebody takes on board. */
final class ClassPathSizes implements Experiment {
  private static final String WORK = "class path";
  private static final Target TARGET = Target.atMost(5.8 * (1 << 20), "5.8 MiB");
  private static final List<Subject> SUBJECTS =
      List.of(Subject.FLOOR, Subject.RECORDS, Subject.NATIVE, Subject.OKHTTP_GSON, Subject.LIST);
  private static final List<String> OUR_OTHERS =
      List.of("sdk-structural", "sdk-ampersand", "sdk-activecampaign");

  @Override
  public List<Result> run(Bench bench) throws IOException {
    Map<Subject, Double> bytes = new EnumMap<>(Subject.class);
    for (Subject subject : SUBJECTS) {
      bytes.put(subject, bytes(Libraries.of(subject)));
    }
    List<Result> results =
        new ArrayList<>(
            new Comparison(WORK, bytes)
                .results(Figures::mebibytes, subject -> subject.isOurs() ? TARGET : Target.none()));
    for (String module : OUR_OTHERS) {
      results.add(other(module, bytes(Libraries.of(Subject.FLOOR))));
    }
    return results;
  }

  private static Result other(String module, double floor) throws IOException {
    double own = bytes(List.of(module));
    return new Result(
        WORK,
        "ours, " + module,
        Figures.mebibytes(own),
        Figures.ratio(own / floor),
        TARGET.verdict(own));
  }

  private static double bytes(List<String> artifacts) throws IOException {
    return ClassPath.of(artifacts).bytes();
  }
}
