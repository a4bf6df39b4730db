package dev.connections.proofs.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** A JVM for every subject; all but the one whose turn it is wait. */
final class SubjectJvms implements AutoCloseable {
  private final Map<Subject, SubjectJvm> jvms = new EnumMap<>(Subject.class);

  static SubjectJvms start() throws IOException {
    SubjectJvms all = new SubjectJvms();
    for (Subject subject : Subject.values()) {
      all.jvms.put(subject, SubjectJvm.start(subject));
    }
    return all;
  }

  /** Nanoseconds for one run of this subject. */
  double take(Turn turn, Subject subject) throws IOException {
    return requireNonNull(jvms.get(subject)).take(turn);
  }

  /**
   * Has everybody take a turn that does not count. A floor has more turns in a round than others,
   * and would be compiled sooner if all began cold.
   */
  void warmUp(Turn turn) throws IOException {
    for (SubjectJvm jvm : jvms.values()) {
      jvm.take(turn);
    }
  }

  @Override
  public void close() {
    jvms.values().forEach(SubjectJvm::close);
  }
}
