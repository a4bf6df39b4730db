package dev.connections.proofs.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How many bytes are allocated, as JMH counts them with {@code -prof gc}: by all threads of a warm
 * JVM that does nothing else. They hardly depend on the machine, so they are counted once and
 * without pairs. The times that JMH takes meanwhile are thrown away.
 */
final class Allocations implements Experiment {
  private static final String BYTES = "gc.alloc.rate.norm";
  private static final String CALL = "bytes, call for a list of 1";

  private final List<Integer> lengths;
  private final boolean call;

  private Allocations(List<Integer> lengths, boolean call) {
    this.lengths = lengths;
    this.call = call;
  }

  /** Of decoding lists of these lengths, and of a call. */
  static Allocations of(List<Integer> lengths) {
    return new Allocations(lengths, true);
  }

  /** Of decoding a list so long that whatever does not grow with it would show. */
  static Allocations ofLongList() {
    return new Allocations(List.of(100_000), false);
  }

  @Override
  public List<Result> run(Bench bench) throws RunnerException {
    List<Result> results = new ArrayList<>();
    for (int connections : lengths) {
      bench.say("bytes, decode " + connections);
      results.addAll(decode(connections, bench.plan()));
    }
    if (call) {
      bench.say(CALL);
      results.addAll(call(bench));
    }
    return results;
  }

  private static List<Result> decode(int connections, Plan plan) throws RunnerException {
    ChainedOptionsBuilder options =
        options(DecodeBenchmark.class, plan).param("connections", String.valueOf(connections));
    Map<Subject, Double> bytes = bytes(options);
    bytes.replaceAll((subject, each) -> each / connections);
    return new Comparison("bytes a connection, decode " + Figures.count(connections), bytes)
        .results(Figures::bytes, subject -> decodeTarget(connections, subject));
  }

  /** A single connection bears the cost of the whole call, so it has no target. */
  private static Target decodeTarget(int connections, Subject subject) {
    if (connections == 1 || !subject.isOurs()) {
      return Target.none();
    }
    return subject == Subject.WITHOUT_SOURCE
        ? Target.atMost(1_000, "1,000 B")
        : Target.atMost(3_000, "3,000 B");
  }

  private static List<Result> call(Bench bench) throws RunnerException {
    String server = bench.server(1).url().toString();
    Target target = Target.atMost(15_000, "15,000 B");
    return new Comparison(
            CALL, bytes(options(CallBenchmark.class, bench.plan()).param("server", server)))
        .results(Figures::bytes, subject -> subject.isOurs() ? target : Target.none());
  }

  private static Map<Subject, Double> bytes(ChainedOptionsBuilder options) throws RunnerException {
    Map<Subject, Double> bytes = new EnumMap<>(Subject.class);
    for (RunResult run : new Runner(options.build()).run()) {
      Subject subject = Subject.valueOf(run.getParams().getParam("subject"));
      bytes.put(subject, requireNonNull(run.getSecondaryResults().get(BYTES)).getScore());
    }
    return bytes;
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, Plan plan) {
    String[] subjects = Subject.withoutControl().stream().map(Subject::name).toArray(String[]::new);
    return new OptionsBuilder()
        .include(benchmark.getName())
        .param("subject", subjects)
        .addProfiler(GCProfiler.class)
        .forks(1)
        .warmupIterations(plan.jmhWarmUps())
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(3)
        .measurementTime(TimeValue.milliseconds(200))
        .jvmArgsAppend("-Xmx2g")
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }
}
