package dev.connections.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManyMachinesPageTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));

  @Test
  void theVersionsThatThePageNamesAreThoseThatWereTested() throws IOException {
    String pom = Files.readString(ROOT.resolve("extras/sdk-ratelimit-bucket4j/pom.xml"));

    assertThat(page())
        .contains("io.lettuce:lettuce-core:" + version(pom, "lettuce"))
        .contains("org.postgresql:postgresql:" + version(pom, "postgresql"));
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/many-machines.md"));
  }

  private static String version(String pom, String name) {
    String begin = "<" + name + ".version>";
    int from = pom.indexOf(begin) + begin.length();
    return pom.substring(from, pom.indexOf("</", from));
  }
}
