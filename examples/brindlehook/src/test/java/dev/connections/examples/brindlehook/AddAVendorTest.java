package dev.connections.examples.brindlehook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on adding a vendor shows and claims. */
class AddAVendorTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path VENDOR = ROOT.resolve("examples/brindlehook");
  private static final Path CONSUMERS = ROOT.resolve("proofs/consumers");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|xml|yaml)\n(.*?)^```$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+)` \\| (\\d+) \\|");

  @Test
  void everyJavaSnippetIsAWholeFileAndEveryOtherOneAPartOfAFile() throws IOException {
    List<String> java = texts(VENDOR.resolve("src"), ".java");
    List<String> others = texts(VENDOR.resolve("src"), ".yaml");
    others.addAll(texts(CONSUMERS.resolve("own-vendor"), "pom.xml"));
    others.addAll(texts(CONSUMERS.resolve("own-vendor-inherited"), "pom.xml"));
    others.add(Files.readString(VENDOR.resolve("pom.xml")));

    Matcher block = BLOCK.matcher(page());
    int blocks = 0;
    for (; block.find(); blocks++) {
      String text = block.group(2);
      if (block.group(1).equals("java")) {
        assertThat(java).contains(text);
      } else {
        assertThat(others).as(text).anyMatch(file -> file.contains(text));
      }
    }
    assertThat(blocks).isEqualTo(14);
  }

  @Test
  void theGeneratorIsToldOutsideThisProjectWhatItIsToldInside() throws IOException {
    String ours = Files.readString(ROOT.resolve("sdk-vendor-parent/pom.xml"));
    String theirs = Files.readString(CONSUMERS.resolve("own-vendor/pom.xml"));
    String version = between(ours, "<openapi-generator.version>", "</openapi-generator.version>");

    assertThat(generator(theirs))
        .isEqualTo(generator(ours).replace("${openapi-generator.version}", version));
  }

  @Test
  void thePageTellsHowManyLinesAreWritten() throws IOException {
    Matcher row = ROW.matcher(page());
    int rows = 0;
    for (; row.find(); rows++) {
      assertThat(lines(row.group(1))).as(row.group(1)).isEqualTo(Long.parseLong(row.group(2)));
    }
    assertThat(rows).isEqualTo(5);
  }

  @Test
  void aSpecAMapperAnErrorDecoderAndAFakeAreLessThan300Lines() throws IOException {
    assertThat(
            lines("brindlehook.yaml")
                + lines("BrindlehookMapper")
                + lines("BrindlehookErrorDecoder")
                + lines("FakeBrindlehook"))
        .isLessThan(300);
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/add-a-vendor.md"));
  }

  /** Lines that are not blank; imports and comments count. */
  private static long lines(String name) throws IOException {
    String file = name.contains(".") ? name : name + ".java";
    return texts(VENDOR.resolve("src"), file)
        .get(0)
        .lines()
        .filter(line -> !line.isBlank())
        .count();
  }

  private static List<String> texts(Path folder, String end) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(end)).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  /** How the generator is configured, without regard to how far it is indented. */
  private static String generator(String pom) {
    String from = pom.substring(pom.indexOf("<artifactId>openapi-generator-maven-plugin"));
    return between(from, "", "</plugin>").replaceAll("\n +", "\n");
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
