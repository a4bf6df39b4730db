package dev.connections.proofs.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures times in pairs, because a machine that is shared is fast in one minute and slow in the
 * next. In each round every subject has one turn, its floor has one before and one after, and the
 * ratio is taken to the mean of these two. One turn of a floor may come after one subject and
 * before the next.
 */
final class Rounds {
  /** Measures one turn of a subject. */
  @FunctionalInterface
  interface Meter {
    /** How many nanoseconds it took. */
    double measure(Subject subject) throws Exception;
  }

  private final Meter meter;
  private final Map<Subject, List<Double>> nanos = new EnumMap<>(Subject.class);
  private final Map<Subject, List<Double>> ratios = new EnumMap<>(Subject.class);

  private Rounds(Meter meter) {
    this.meter = meter;
  }

  /** So many rounds of all subjects. */
  static Rounds of(int rounds, Meter meter) throws Exception {
    Rounds done = new Rounds(meter);
    for (int i = 0; i < rounds; i++) {
      done.round();
    }
    return done;
  }

  /** A row for each subject; targets are for ratios. */
  List<Result> results(String work, Function<Subject, Target> targets) {
    List<Result> results = new ArrayList<>();
    nanos.forEach((subject, own) -> results.add(result(work, subject, own, targets)));
    return results;
  }

  /** The ratios of a subject that is no floor, one for each round. */
  List<Double> ratios(Subject subject) {
    return ratios.getOrDefault(subject, List.of());
  }

  private Result result(
      String work, Subject subject, List<Double> own, Function<Subject, Target> targets) {
    String figure = Figures.nanos(Spread.of(own).median());
    if (subject.isFloor()) {
      return new Result(work, subject.title(), figure, "", "");
    }
    Spread spread = Spread.of(ratios(subject));
    String verdict = targets.apply(subject).verdict(spread.median());
    return new Result(work, subject.title(), figure, Figures.ratio(spread), verdict);
  }

  private void round() throws Exception {
    @Nullable Subject floor = null;
    double before = Double.NaN;
    for (Subject subject : Subject.values()) {
      if (!subject.isFloor()) {
        before = floor == subject.floor() ? before : measure(subject.floor());
        floor = subject.floor();
        double own = measure(subject);
        double after = measure(floor);
        note(ratios, subject, own / ((before + after) / 2));
        before = after;
      }
    }
  }

  private double measure(Subject subject) throws Exception {
    double measured = meter.measure(subject);
    note(nanos, subject, measured);
    return measured;
  }

  private static void note(Map<Subject, List<Double>> notes, Subject subject, double number) {
    notes.computeIfAbsent(subject, none -> new ArrayList<>()).add(number);
  }
}
