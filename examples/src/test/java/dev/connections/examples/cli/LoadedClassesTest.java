package dev.connections.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM loads while connections are listed, with databind 2 on the class path. */
class LoadedClassesTest {
  private static List<String> loaded = List.of();

  @BeforeAll
  static void listConnections(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("classes.log");
    ProcessBuilder builder = Run.builder(Map.of(), "list", "--json");
    builder.command().add(1, "-Xlog:class+load:file=" + log + "::filecount=0");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    assertThat(Run.end(builder.start())).isZero();
    loaded = Files.readAllLines(log);
  }

  @Test
  void databindIsOnTheClassPathAndNothingOfItIsLoaded() throws ClassNotFoundException {
    Class.forName("com.fasterxml.jackson.databind.ObjectMapper");

    assertThat(loaded).noneMatch(line -> line.contains(".databind."));
  }

  @Test
  void theLogTellsOfAllThatWasLoaded() {
    assertThat(loaded)
        .anyMatch(
            line -> line.contains("dev.connections.polytomic.codec.PolytomicConnectionCodec "))
        .anyMatch(line -> line.contains("com.fasterxml.jackson.core.JsonParser "));
  }
}
