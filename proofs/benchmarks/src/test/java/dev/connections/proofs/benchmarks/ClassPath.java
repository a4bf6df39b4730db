package dev.connections.proofs.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The jars that somebody has on the class path who declares some artifacts. */
final class ClassPath {
  /** Stands for the jar of the generated peers. */
  static final String PEERS = "peers";

  private static final Path PEERS_JAR = Path.of(System.getProperty("benchmarks.peers.jar", ""));
  private static final Path OWN_JAR = Path.of(System.getProperty("benchmarks.jar", ""));
  private static final Path TREE = Path.of(System.getProperty("benchmarks.dependencies", ""));

  private final List<Path> jars;

  private ClassPath(List<Path> jars) {
    this.jars = jars;
  }

  /**
   * Those of these artifacts and of all that they bring.
   *
   * @throws IllegalArgumentException when one of them is not known here
   */
  static ClassPath of(List<String> artifacts) throws IOException {
    List<String> declared = new ArrayList<>(artifacts);
    List<Path> jars = new ArrayList<>();
    if (declared.remove(PEERS)) {
      jars.add(PEERS_JAR);
    }
    Set<String> names = Dependencies.read(TREE).jars(declared);
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(entry -> names.contains(entry.toFile().getName()))
        .forEach(jars::add);
    return new ClassPath(jars);
  }

  /** These, and the classes of the benchmarks. */
  ClassPath withBenchmarks() {
    List<Path> more = new ArrayList<>(jars);
    more.add(OWN_JAR);
    return new ClassPath(more);
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    return bytes;
  }

  /** As {@code java -classpath} takes it. */
  @Override
  public String toString() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
