package dev.connections.proofs.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest heap, of those that are tried, in which a list of 100,000 connections can be had.
 */
final class SmallestHeaps implements Experiment {
  private static final int CONNECTIONS = 100_000;

  private static final List<Integer> MEBIBYTES =
      List.of(8, 12, 16, 24, 32, 48, 64, 80, 96, 128, 160, 192, 224, 256, 320, 384, 512, 768, 1024);

  /** A heap in which a list takes longer than this is all collection: too small. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Override
  public List<Result> run(Bench bench) throws IOException, InterruptedException {
    URI server = bench.server(CONNECTIONS).url();
    Map<Subject, Double> bytes = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.withoutControl()) {
      bench.say("smallest heap: " + subject.title());
      bytes.put(subject, (double) smallest(subject, server) * (1 << 20));
    }
    return new Comparison("smallest heap, list of 100,000", bytes)
        .results(Figures::mebibytes, SmallestHeaps::target);
  }

  private static Target target(Subject subject) {
    return switch (subject) {
      case LIST, MODEL -> mebibytes(256);
      case WITHOUT_SOURCE -> mebibytes(96);
      case STREAM -> mebibytes(16);
      default -> Target.none();
    };
  }

  private static Target mebibytes(int most) {
    double bytes = (double) most * (1 << 20);
    return Target.atMost(bytes, Figures.mebibytes(bytes));
  }

  /** Halves what is left of the sizes until one remains; the largest is not tried. */
  private static int smallest(Subject subject, URI server)
      throws IOException, InterruptedException {
    int low = 0;
    int high = MEBIBYTES.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (suffices(MEBIBYTES.get(middle), subject, server)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return MEBIBYTES.get(low);
  }

  private static boolean suffices(int mebibytes, Subject subject, URI server)
      throws IOException, InterruptedException {
    List<String> options = List.of("-Xmx" + mebibytes + "m", "-XX:+ExitOnOutOfMemoryError");
    return FirstListJvm.lists(CONNECTIONS, subject, options, server, LONGEST);
  }
}
