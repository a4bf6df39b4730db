package dev.connections.proofs.bare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of the licences of others; profile release judges the licences themselves. */
final class LicencesTest {
  private static final Path PAGE = Path.of(System.getProperty("project.root"), "docs/licences.md");

  @Test
  void thePageNamesEveryLibraryThatAnApplicationGets() throws IOException {
    String page = Files.readString(PAGE);
    List<String> others =
        Libraries.all().stream()
            .filter(Files::isRegularFile)
            .map(LicencesTest::artifact)
            .filter(name -> !name.startsWith("sdk-"))
            .toList();

    assertThat(others)
        .contains("okhttp-jvm", "jackson-core")
        .allSatisfy(name -> assertThat(page).contains(":" + name + "`"));
  }

  private static String artifact(Path jar) {
    return jar.getFileName().toString().replaceFirst("-\\d.*\\.jar$", "");
  }
}
