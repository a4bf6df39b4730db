package dev.connections.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the build consists of, as its pom.xml files say. */
final class Build {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern PROFILE =
      Pattern.compile("(?s)<profile>\\s*(?:<!--.*?-->\\s*)*<id>([^<]+)</id>");

  private final Path root;
  private final Set<String> modules;
  private final Set<String> profiles = new TreeSet<>();
  private final Set<String> tests = new TreeSet<>();

  Build(Path root) {
    this.root = root;
    this.modules = all(MODULE, root);
    profiles.addAll(all(PROFILE, root));
    modules.forEach(module -> profiles.addAll(all(PROFILE, root.resolve(module))));
    modules.forEach(module -> tests.addAll(tests(root.resolve(module + "/src/test/java"))));
  }

  boolean hasModule(String folder) {
    return modules.contains(folder);
  }

  boolean hasProfile(String id) {
    return profiles.contains(id);
  }

  boolean hasTest(String name) {
    return tests.contains(name);
  }

  private static List<String> tests(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sources of this name that some module compiles, main and test.
   *
   * @param name package and class, with slashes
   */
  List<Path> sources(String name) {
    return modules.stream()
        .flatMap(
            module ->
                Stream.of("main", "test")
                    .map(kind -> root.resolve(module + "/src/" + kind + "/java/" + name + ".java")))
        .filter(Files::exists)
        .toList();
  }

  private static Set<String> all(Pattern pattern, Path folder) {
    Set<String> found = new TreeSet<>();
    String pom = Page.read(folder.resolve("pom.xml")).text();
    pattern.matcher(pom).results().forEach(match -> found.add(match.group(1)));
    return found;
  }
}
