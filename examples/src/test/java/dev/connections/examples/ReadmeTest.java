package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main/java/%s/FirstSnippet.java",
        "main/java/%s/CreateOnce.java",
        "main/java/%s/StreamSnippet.java",
        "main/java/%s/WatchSnippet.java",
        "test/java/%s/FirstTest.java",
        "test/java/%s/MapperTest.java"
      })
  void whatTheReadmeShowsIsCompiled(String file) throws IOException {
    Path source = ROOT.resolve("examples/src").resolve(file.formatted("dev/connections/examples"));

    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains("```java\n" + Files.readString(source) + "```");
  }
}
