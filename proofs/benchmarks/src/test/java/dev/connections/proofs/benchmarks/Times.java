package dev.connections.proofs.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How long the tasks take, in JVMs that are warm. */
final class Times implements Experiment {
  @Override
  public List<Result> run(Bench bench) throws Exception {
    Map<Subject, SubjectJvm> jvms = new EnumMap<>(Subject.class);
    try {
      for (Subject subject : Subject.values()) {
        jvms.put(subject, SubjectJvm.start(subject));
      }
      List<Result> results = new ArrayList<>();
      for (Task task : bench.plan().tasks()) {
        bench.say(task.title());
        results.addAll(results(bench, task, jvms));
      }
      return results;
    } finally {
      jvms.values().forEach(SubjectJvm::close);
    }
  }

  private static List<Result> results(Bench bench, Task task, Map<Subject, SubjectJvm> jvms)
      throws Exception {
    URI server = bench.server(task.connections()).url();
    Turn warmUp = new Turn(task, bench.plan().warmUp(), server);
    for (SubjectJvm jvm : jvms.values()) {
      jvm.take(warmUp);
    }
    Turn turn = new Turn(task, bench.plan().turn(), server);
    return Rounds.of(bench.plan().rounds(), subject -> jvm(jvms, subject).take(turn))
        .results(task.title(), subject -> subject.isOurs() ? task.target() : Target.none());
  }

  private static SubjectJvm jvm(Map<Subject, SubjectJvm> jvms, Subject subject) {
    return Objects.requireNonNull(jvms.get(subject));
  }
}
