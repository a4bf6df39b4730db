package dev.connections.proofs.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the JVM of a subject is started. */
final class Jvm {
  private Jvm() {}

  /**
   * A JVM with the jars that a user of the subject would have, and the benchmarks.
   *
   * @param arguments what main gets after the name of the subject
   */
  static ProcessBuilder of(
      Subject subject, Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-classpath");
    command.add(ClassPath.of(Libraries.of(subject)).withBenchmarks().toString());
    command.add(main.getName());
    command.add(subject.name());
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command);
  }
}
