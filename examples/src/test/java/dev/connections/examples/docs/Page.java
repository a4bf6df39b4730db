package dev.connections.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One page of the documentation.
 *
 * @param file where it stands
 * @param text its Markdown
 */
record Page(Path file, String text) {
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]+`");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");
  private static final Pattern SCRIPT = Pattern.compile("`(\\.ci/[\\w-]+)");
  private static final Pattern COMMAND = Pattern.compile("\\bmvn (-[^`\n]*)");

  static Page read(Path file) {
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> javaBlocks() {
    return all(JAVA, text);
  }

  /** Where its links lead, but for those to other sites. */
  List<String> relativeLinks() {
    return all(LINK, CODE.matcher(text).replaceAll("")).stream()
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  /** What its commands hand to Maven. */
  List<String> mavenCommands() {
    return all(COMMAND, text);
  }

  /** The tests that it names, as proof of what it says. */
  List<String> tests() {
    return all(TEST, text);
  }

  /** The scripts that it names. */
  List<String> scripts() {
    return all(SCRIPT, text);
  }

  /** The names by which links find its headings. */
  Set<String> anchors() {
    String prose = text.replaceAll("(?ms)^```.*?^```$", "");
    return all(HEADING, prose).stream().map(Page::anchor).collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(Page::firstGroup).toList();
  }

  private static String firstGroup(MatchResult match) {
    return match.group(1);
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
