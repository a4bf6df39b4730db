package dev.connections.proofs.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who brings whom, as Maven says it in {@code dependency:tree} in the format TGF: nodes, a line
 * with {@code #}, edges. A list written by hand would go on naming what no longer comes along.
 */
final class Dependencies {
  private static final Pattern NODE =
      Pattern.compile("(\\d+) \\(?[^:]+:([^:]+):jar:([^: ]+)(?=[: ]|$).*");
  private static final Pattern EDGE = Pattern.compile("(\\d+) (\\d+) \\w+");

  private final Map<String, String> jars;
  private final Map<String, List<String>> brings;

  private Dependencies(Map<String, String> jars, Map<String, List<String>> brings) {
    this.jars = jars;
    this.brings = brings;
  }

  static Dependencies read(Path tree) throws IOException {
    return of(Files.readAllLines(tree));
  }

  static Dependencies of(List<String> tree) {
    Map<String, String> artifacts = new HashMap<>();
    Map<String, String> jars = new HashMap<>();
    Map<String, List<String>> brings = new HashMap<>();
    for (String line : tree) {
      Matcher edge = EDGE.matcher(line);
      Matcher node = NODE.matcher(line);
      if (edge.matches()) {
        brings
            .computeIfAbsent(artifacts.get(edge.group(1)), none -> new ArrayList<>())
            .add(artifacts.get(edge.group(2)));
      } else if (node.matches()) {
        artifacts.put(node.group(1), node.group(2));
        jars.put(node.group(2), node.group(2) + "-" + node.group(3) + ".jar");
      }
    }
    return new Dependencies(jars, brings);
  }

  /**
   * The names of the jars of these artifacts and of all that they bring.
   *
   * @throws IllegalArgumentException when one of them is not known
   */
  Set<String> jars(List<String> artifacts) {
    Set<String> names = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(artifacts);
    while (!left.isEmpty()) {
      String artifact = left.remove();
      String name = jars.get(artifact);
      if (name == null) {
        throw new IllegalArgumentException("no such dependency: " + artifact);
      }
      if (names.add(name)) {
        left.addAll(brings.getOrDefault(artifact, List.of()));
      }
    }
    return names;
  }
}
