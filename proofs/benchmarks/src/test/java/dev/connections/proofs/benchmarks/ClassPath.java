package dev.connections.proofs.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Jars that somebody has on the class path, found on our own by the names of their artefacts. */
final class ClassPath {
  /** The jar of the generated peers. */
  static final String PEERS = "peers";

  private static final Path OWN_JAR = Path.of(System.getProperty("benchmarks.jar", ""));
  private static final Path PEERS_JAR = Path.of(System.getProperty("benchmarks.peers.jar", ""));

  private final List<Path> jars;

  private ClassPath(List<Path> jars) {
    this.jars = jars;
  }

  /**
   * These libraries.
   *
   * @throws IllegalArgumentException when one of them is not here
   */
  static ClassPath of(List<String> libraries) {
    return new ClassPath(libraries.stream().map(ClassPath::jar).toList());
  }

  /** These, and the classes of the benchmarks. */
  ClassPath withBenchmarks() {
    List<Path> more = new ArrayList<>(jars);
    more.add(OWN_JAR);
    return new ClassPath(more);
  }

  long bytes() {
    return jars.stream().mapToLong(ClassPath::size).sum();
  }

  /** As {@code java -classpath} takes it. */
  @Override
  public String toString() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jar(String library) {
    if (library.equals(PEERS)) {
      return PEERS_JAR;
    }
    Pattern name = Pattern.compile(Pattern.quote(library) + "-\\d.*\\.jar");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> name.matcher(entry.toFile().getName()).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not on the class path: " + library));
  }

  private static long size(Path jar) {
    try {
      return Files.size(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
