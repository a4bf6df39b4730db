package dev.connections.proofs.benchmarks;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long it takes from the command {@code java} to the first list, of one connection. The archive
 * of the JDK's own classes is always there.
 */
final class Starts implements Experiment {
  private static final Target TARGET = Target.atMost(1.15, "1.15");

  private final String title;
  private final Archives archives;

  Starts(String title, Archives archives) {
    this.title = title;
    this.archives = archives;
  }

  @Override
  public List<Result> run(Bench bench) throws Exception {
    bench.say(title);
    URI server = bench.server(1).url();
    Map<Subject, List<String>> options = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      options.put(subject, archives.options(subject, server));
    }
    return Rounds.of(
            bench.plan().rounds(),
            subject ->
                FirstListJvm.nanos(subject, options.getOrDefault(subject, List.of()), server))
        .results(title, subject -> subject.isOurs() ? TARGET : Target.none());
  }
}
