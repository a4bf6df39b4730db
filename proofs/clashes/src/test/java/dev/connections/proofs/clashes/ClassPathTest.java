package dev.connections.proofs.clashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a program in a JVM of its own, with another version of one library before all others. */
final class ClassPathTest {
  private static final Path OTHERS = Path.of(System.getProperty("other.libraries"));
  private static final String OURS = System.getProperty("application.classpath");

  @ParameterizedTest
  @CsvSource({
    "okhttp-3.9.1.jar, OkHttp, 5.0",
    "okhttp-3.14.9.jar, OkHttp, 5.0",
    "okhttp-4.12.0.jar, OkHttp, 5.0",
    "okio-1.17.6.jar, Okio, 3.13",
    "okio-jvm-3.12.0.jar, Okio, 3.13",
    "kotlin-stdlib-1.5.32.jar, Kotlin's library, 1.8",
    "jackson-core-2.9.10.jar, jackson-core, 2.15",
    "jackson-core-2.14.3.jar, jackson-core, 2.15"
  })
  void anOlderLibraryThatCannotWorkIsNamedWhenAClientIsBuilt(
      String file, String title, String needed) throws Exception {
    Path older = OTHERS.resolve(file);

    assertThat(outputWith(older + File.pathSeparator + OURS))
        .singleElement()
        .asString()
        .startsWith(title + " at " + older + " is older than what the SDK needs (" + needed)
        .contains(" and hides that at ", ": ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "okhttp-jvm-5.0.0.jar",
        "okio-jvm-3.13.0.jar",
        "kotlin-stdlib-1.8.22.jar",
        "jackson-core-2.15.4.jar"
      })
  void theOldestVersionsThatAreSaidToWorkDo(String file) throws Exception {
    assertThat(outputWith(OTHERS.resolve(file) + File.pathSeparator + OURS))
        .containsExactly("built", "listed");
  }

  @Test
  void anOkHttpWithoutClassesIsSaidToBeMissing() throws Exception {
    String withoutOkHttp =
        String.join(
            File.pathSeparator,
            Stream.of(OURS.split(File.pathSeparator))
                .filter(entry -> !entry.contains("okhttp-jvm"))
                .toList());

    assertThat(outputWith(withoutOkHttp))
        .singleElement()
        .asString()
        .startsWith("OkHttp is missing, of which the SDK needs 5.0 or newer: ")
        .contains("com.squareup.okhttp3:okhttp-jvm");
  }

  private static List<String> outputWith(String classPath) throws Exception {
    Path output = Files.createTempFile("list-one", ".txt");
    try {
      Process process = program(classPath).redirectOutput(output.toFile()).start();
      try {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      } finally {
        process.destroyForcibly();
      }
      return lines(output);
    } finally {
      Files.delete(output);
    }
  }

  /** Without the variable whose value a JVM would print among the output. */
  private static ProcessBuilder program(String classPath) {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            ListOne.class.getName());
    program.environment().remove("JAVA_TOOL_OPTIONS");
    return program.redirectErrorStream(true);
  }

  private static List<String> lines(Path output) throws IOException {
    return Files.readAllLines(output, StandardCharsets.UTF_8);
  }
}
