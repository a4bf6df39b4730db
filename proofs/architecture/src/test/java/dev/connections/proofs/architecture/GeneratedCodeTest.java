package dev.connections.proofs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is generated, and what it says of where it comes from. */
final class GeneratedCodeTest {
  private static final int LINES_PER_CLASS = 38;
  private static final int LINES_PER_PROPERTY = 7;

  @ParameterizedTest
  @ValueSource(strings = {"structural", "ampersand", "activecampaign", "polytomic"})
  void theGeneratedLinesPerPropertyAndClassAreBounded(String vendor) throws Exception {
    List<String> schemas = schemas(vendor);
    assertThat(schemas).isNotEmpty();
    for (String schema : schemas) {
      long lines = lines(model(vendor, schema)) + lines(codec(vendor, schema));
      int bound = LINES_PER_CLASS + LINES_PER_PROPERTY * parts(vendor, schema);
      assertThat(lines).as("lines of %s and its codec", schema).isLessThanOrEqualTo(bound);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"structural", "ampersand", "activecampaign", "polytomic"})
  void eachMethodOfAnApiNamesThePageOfTheVendor(String vendor) throws IOException {
    String api = api(vendor);
    assertThat(api.split("public Call<", -1).length)
        .isGreaterThan(5)
        .isEqualTo(api.split("@see <a href=\"https://", -1).length);
  }

  private static String api(String vendor) throws IOException {
    try (Stream<Path> files = Files.list(folder(vendor, ""))) {
      Path api = files.filter(file -> file.toString().endsWith("Api.java")).findAny().orElseThrow();
      return Files.readString(api);
    }
  }

  private static List<String> schemas(String vendor) throws IOException {
    try (Stream<Path> files = Files.list(folder(vendor, "model"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .sorted()
          .toList();
    }
  }

  /** The properties of a model, or the constants of an open word. */
  private static int parts(String vendor, String schema) throws ClassNotFoundException {
    Class<?> type = Class.forName("dev.connections." + vendor + ".model." + schema);
    return (int) Arrays.stream(type.getDeclaredFields()).filter(f -> isPart(type, f)).count();
  }

  private static boolean isPart(Class<?> type, Field field) {
    return !Modifier.isStatic(field.getModifiers()) || field.getType() == type;
  }

  /** Comments are for users, and as long as they have to be. */
  private static boolean isCode(String line) {
    return !line.isBlank() && !line.strip().matches("(/\\*\\*|\\*).*");
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(GeneratedCodeTest::isCode).count();
    }
  }

  private static Path model(String vendor, String schema) {
    return folder(vendor, "model").resolve(schema + ".java");
  }

  private static Path codec(String vendor, String schema) {
    return folder(vendor, "codec").resolve(schema + "Codec.java");
  }

  private static Path folder(String vendor, String kind) {
    return Path.of(System.getProperty("generated." + vendor))
        .resolve(Path.of("dev", "connections", vendor, kind));
  }
}
