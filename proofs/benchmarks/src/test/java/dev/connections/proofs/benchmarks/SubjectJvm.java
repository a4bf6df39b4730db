package dev.connections.proofs.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/** The runner's end of a {@link TurnTaker}. */
final class SubjectJvm implements AutoCloseable {
  private final Process process;
  private final BufferedWriter turns;
  private final BufferedReader answers;

  private SubjectJvm(Process process) {
    this.process = process;
    this.turns = process.outputWriter();
    this.answers = process.inputReader();
  }

  static SubjectJvm start(Subject subject) throws IOException {
    return new SubjectJvm(
        Jvm.of(subject, TurnTaker.class, List.of("-Xms512m", "-Xmx512m"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Nanoseconds for one run. */
  double take(Turn turn) throws IOException {
    turns.write(turn + "\n");
    turns.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("a JVM has ended in the turn " + turn);
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
