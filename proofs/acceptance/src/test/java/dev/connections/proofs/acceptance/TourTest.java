package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program means the same on both paths, and ends by itself although it closes no client. */
final class TourTest {
  @TempDir private Path scratch;

  @Test
  void theProgramCompilesAndRunsOnTheClassPath() throws Exception {
    Path classes = scratch.resolve("classes");
    Program.compileOnClassPath(classes);

    Program tour =
        Program.run(scratch, "-classpath", Program.path(classes, Program.LIBRARIES), Program.MAIN);

    passes(tour);
  }

  @Test
  void theProgramRunsAsAModule() throws Exception {
    Program tour =
        Program.run(
            scratch,
            "--module-path",
            Program.path(Program.CLASSES, Program.LIBRARIES),
            "--module",
            "dev.connections.acceptance/" + Program.MAIN);

    passes(tour);
  }

  private static void passes(Program tour) throws IOException {
    assertThat(tour.errors()).isEmpty();
    assertThat(tour.lines()).containsExactlyElementsOf(expected());
    assertThat(tour.status()).isZero();
  }

  private static List<String> expected() throws IOException {
    try (InputStream text = TourTest.class.getResourceAsStream("tour.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
