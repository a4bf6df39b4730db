package dev.connections.proofs.benchmarks;

import java.util.List;
import java.util.Locale;

/** The table, as Markdown that can be read as it is. */
final class Report {
  private static final List<String> HEADINGS =
      List.of("Work", "Subject", "Figure", "Of the floor", "Target");

  private Report() {}

  /**
   * The table and what has to be known about it.
   *
   * @param load the machine's load before the first measurement
   */
  static String of(List<Result> results, Plan plan, double load) {
    long missed = results.stream().filter(result -> Target.isMissed(result.target())).count();
    long targets = results.stream().filter(result -> !result.target().isEmpty()).count();
    return String.format(
        Locale.ROOT,
        "%s %d rounds; load %.2f before the first. %d of %d targets are reached.%n%n%s",
        Machine.now(),
        plan.rounds(),
        load,
        targets - missed,
        targets,
        table(results));
  }

  private static String table(List<Result> results) {
    StringBuilder table = new StringBuilder(line(HEADINGS));
    table.append("|---|---|---:|---|---|\n");
    String last = "";
    for (Result each : results) {
      String work = each.work().equals(last) ? "" : each.work();
      table.append(line(List.of(work, each.who(), each.figure(), each.ratio(), each.target())));
      last = each.work();
    }
    return table.toString();
  }

  private static String line(List<String> cells) {
    return String.format(Locale.ROOT, "| %-38s | %-26s | %11s | %-22s | %-29s |%n", cells.toArray())
        .replace(System.lineSeparator(), "\n");
  }
}
