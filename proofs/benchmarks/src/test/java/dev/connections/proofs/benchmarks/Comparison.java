package dev.connections.proofs.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * Figures of all subjects that were counted once, since they hardly depend on chance.
 *
 * @param work what was counted
 * @param figures what came out, by subject; of all their floors as well
 */
record Comparison(String work, Map<Subject, Double> figures) {
  /**
   * A row for each.
   *
   * @param words how a figure is written
   * @param targets what each subject's figure is to reach
   */
  List<Result> results(DoubleFunction<String> words, Function<Subject, Target> targets) {
    List<Result> results = new ArrayList<>();
    for (Map.Entry<Subject, Double> each : figures.entrySet()) {
      Subject subject = each.getKey();
      double figure = each.getValue();
      double floor = figures.getOrDefault(subject.floor(), Double.NaN);
      String ratio = subject.isFloor() ? "" : Figures.ratio(figure / floor);
      String verdict = targets.apply(subject).verdict(figure);
      results.add(new Result(work, subject.title(), words.apply(figure), ratio, verdict));
    }
    return results;
  }
}
