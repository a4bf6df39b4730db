package dev.connections.proofs.benchmarks;

import dev.connections.proofs.benchmarks.Task.Kind;
import java.net.URI;
import java.time.Duration;

/**
 * One turn, as the runner tells it the JVM of a subject, in one line.
 *
 * @param length how long to go on
 * @param server whom to call, where the task is a call
 */
record Turn(Task task, Duration length, URI server) {
  static Turn parse(String line) {
    String[] words = line.split(" ", -1);
    Task task =
        new Task(Kind.valueOf(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    return new Turn(task, Duration.parse(words[3]), URI.create(words[4]));
  }

  @Override
  public String toString() {
    return String.join(
        " ",
        task.kind().name(),
        String.valueOf(task.connections()),
        String.valueOf(task.threads()),
        length.toString(),
        server.toString());
  }
}
