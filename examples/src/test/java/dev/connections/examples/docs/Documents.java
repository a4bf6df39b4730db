package dev.connections.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the project, and what in them is not true of it. */
final class Documents {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);$");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:\\w+ )*(?:class|interface|record|enum) (\\w+)");

  private final Path root;
  private final Build build;

  Documents(Path root) {
    this.root = root.normalize();
    this.build = new Build(this.root);
  }

  /** Every page for readers of the project: those of the root, and all under docs and specs. */
  List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(root);
        Stream<Path> docs = Files.walk(root.resolve("docs"));
        Stream<Path> specs = Files.walk(root.resolve("specs"))) {
      Stream.of(top, docs, specs)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Page::read)
          .forEach(pages::add);
    }
    return pages;
  }

  /** The pages that users read: those directly in docs, but for their index. */
  List<String> namesOfPages() throws IOException {
    return pages().stream()
        .filter(page -> root.resolve("docs").equals(page.file().getParent()))
        .map(Page::toString)
        .filter(name -> !name.equals("README.md"))
        .toList();
  }

  Page index() {
    return Page.read(root.resolve("docs/README.md"));
  }

  List<String> faultsOf(Page page) {
    List<String> faults = new ArrayList<>();
    page.javaBlocks().forEach(block -> faultOfBlock(block).ifPresent(faults::add));
    page.relativeLinks().forEach(link -> faultOfLink(page, link).ifPresent(faults::add));
    page.mavenCommands().forEach(command -> faults.addAll(faultsOfCommand(command)));
    page.tests().stream()
        .filter(test -> !build.hasTest(test))
        .forEach(test -> faults.add(test + ": there is no such test"));
    page.scripts().stream()
        .filter(script -> !Files.isExecutable(root.resolve(script)))
        .forEach(script -> faults.add(script + ": there is no such script"));
    return faults;
  }

  private Optional<String> faultOfBlock(String block) {
    String name = first(PACKAGE, block).replace('.', '/') + "/" + first(TYPE, block);
    List<Path> sources = build.sources(name);
    if (sources.size() != 1) {
      return Optional.of(name + ".java: is the source of " + sources.size() + " modules");
    }
    String source = Page.read(sources.get(0)).text();
    return source.equals(block)
        ? Optional.empty()
        : Optional.of(name + ".java: is not what the page shows, " + difference(block, source));
  }

  private static String first(Pattern pattern, String block) {
    Matcher matcher = pattern.matcher(block);
    return matcher.find() ? matcher.group(1) : "?";
  }

  private static String difference(String block, String source) {
    List<String> shown = block.lines().toList();
    List<String> compiled = source.lines().toList();
    int line = 0;
    while (line < Math.min(shown.size(), compiled.size())
        && shown.get(line).equals(compiled.get(line))) {
      line++;
    }
    return "from line " + (line + 1) + " on";
  }

  private Optional<String> faultOfLink(Page page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page.file() : page.file().resolveSibling(file).normalize();
    if (!target.startsWith(root) || !Files.exists(target)) {
      return Optional.of(link + ": there is no such file");
    }
    return hash < 0 || Page.read(target).anchors().contains(link.substring(hash + 1))
        ? Optional.empty()
        : Optional.of(link + ": there is no such heading");
  }

  private List<String> faultsOfCommand(String command) {
    List<String> faults = new ArrayList<>();
    List<String> words = List.of(command.split("\\s+"));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("-P") && !build.hasProfile(word.substring(2))) {
        faults.add(command + ": there is no such profile");
      }
      if (word.equals("-pl")
          && !Stream.of(words.get(i + 1).split(",")).allMatch(build::hasModule)) {
        faults.add(command + ": there is no such module");
      }
    }
    return faults;
  }
}
