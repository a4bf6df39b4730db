package dev.connections.proofs.benchmarks;

import dev.connections.proofs.benchmarks.Task.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How long the tasks take, in JVMs that are warm. */
final class Times implements Experiment {
  @Override
  public List<Result> run(Bench bench) throws Exception {
    List<Result> results = new ArrayList<>();
    Set<Kind> warm = EnumSet.noneOf(Kind.class);
    try (SubjectJvms jvms = SubjectJvms.start()) {
      for (Task task : bench.plan().tasks()) {
        bench.say(task.title());
        Duration warmUp = warm.add(task.kind()) ? bench.plan().warmUp() : bench.plan().turn();
        jvms.warmUp(turn(bench, task, warmUp));
        results.addAll(measure(turn(bench, task, bench.plan().turn()), jvms, bench.plan()));
      }
    }
    return results;
  }

  private static List<Result> measure(Turn turn, SubjectJvms jvms, Plan plan) throws Exception {
    Target target = turn.task().target();
    return Rounds.of(plan.rounds(), subject -> jvms.take(turn, subject))
        .results(turn.task().title(), subject -> subject.isOurs() ? target : Target.none());
  }

  private static Turn turn(Bench bench, Task task, Duration length) {
    return new Turn(task, length, bench.server(task.connections()).url());
  }
}
