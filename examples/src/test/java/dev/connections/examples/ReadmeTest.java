package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));

  @Test
  void theFirstSnippetOfTheReadmeIsAProgramThatCompiles() throws IOException {
    String program =
        Files.readString(
            ROOT.resolve("examples/src/main/java/dev/connections/examples/FirstSnippet.java"));

    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + program + "```");
  }
}
