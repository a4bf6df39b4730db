package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Documents DOCUMENTS = new Documents(ROOT);

  static List<Page> pages() throws IOException {
    return DOCUMENTS.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatAPageShowsIsCompiledAndWhereItLeadsExists(Page page) {
    assertThat(DOCUMENTS.faultsOf(page)).as(page.file().toString()).isEmpty();
  }

  @Test
  void everyPageIsInTheIndex() throws IOException {
    assertThat(DOCUMENTS.index().relativeLinks()).containsAll(DOCUMENTS.namesOfPages());
  }

  @Test
  void thePagesAreSeen() throws IOException {
    assertThat(pages())
        .extracting(Page::toString)
        .contains("README.md", "SECURITY.md", "many-machines.md", "0004-retries.md");
    assertThat(Page.read(ROOT.resolve("README.md")).javaBlocks()).isNotEmpty();
  }

  @Test
  void aBlockThatIsNoSourceIsAFault() {
    assertThat(faults("```java\nclass Nowhere {}\n```"))
        .containsExactly("?/Nowhere.java: is the source of 0 modules");
  }

  @Test
  void aBlockThatIsNotTheWholeSourceIsAFault() {
    String block = "package dev.connections.examples;\n\nfinal class CreateOnce {}\n";

    assertThat(faults("```java\n" + block + "```"))
        .containsExactly(
            "dev/connections/examples/CreateOnce.java: is not what the page shows, from line 3 on");
  }

  @ParameterizedTest
  @CsvSource({
    "[gone](gone.md), gone.md: there is no such file",
    "[out](../../elsewhere/README.md), ../../elsewhere/README.md: there is no such file",
    "[no heading](many-machines.md#nothing), many-machines.md#nothing: there is no such heading",
    "`NobodyTest`, NobodyTest: there is no such test",
    "`.ci/none`, .ci/none: there is no such script",
    "`mvn -Pnone verify`, -Pnone verify: there is no such profile",
    "'`mvn -pl sdk-core,none -am verify`', '-pl sdk-core,none -am verify: there is no such module'",
  })
  void whatLeadsNowhereIsAFault(String text, String fault) {
    assertThat(faults(text)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "[a heading](many-machines.md#when-the-store-is-gone)",
    "[another site](https://www.rfc-editor.org/rfc/rfc9457)",
    "[up](../SECURITY.md)",
    "'`[no link](gone.md)`'",
    "`DocumentsTest`, which runs in `.ci/run`",
    "`mvn -q -Pfuzz -pl proofs/fuzz -am verify`",
  })
  void whatLeadsSomewhereIsNone(String text) {
    assertThat(faults(text)).isEmpty();
  }

  private static List<String> faults(String text) {
    return DOCUMENTS.faultsOf(
        new Page(ROOT.resolve("docs/page.md").normalize(), text + System.lineSeparator()));
  }
}
