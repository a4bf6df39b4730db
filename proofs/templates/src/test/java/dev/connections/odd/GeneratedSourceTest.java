package dev.connections.odd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.spi.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the generated code looks like, and that no template is left over. */
class GeneratedSourceTest {
  private static final Path SOURCES = Path.of(System.getProperty("generated.sources", ""));
  private static final Path TEMPLATES = Path.of(System.getProperty("templates.directory", ""));
  private static final Path MODELS = SOURCES.resolve("dev/connections/odd/model");

  private static final int LINES_PER_PROPERTY = 7;
  private static final int LINES_PER_CLASS = 38;

  @Test
  void aPropertyCostsAtMostNineLinesAndAClassFortyFive() throws ReflectiveOperationException {
    List<String> tooLong = new ArrayList<>();
    int models = 0;
    for (Path source : sources()) {
      if (!isModel(source)) {
        continue;
      }
      models++;
      long properties =
          Stream.of(type(source).getDeclaredFields()).filter(this::isProperty).count();
      long lines = lines(source) + lines(codec(source));
      if (lines > LINES_PER_CLASS + LINES_PER_PROPERTY * properties) {
        tooLong.add(source.getFileName() + ": " + lines + " for " + properties + " properties");
      }
    }
    assertThat(tooLong).isEmpty();
    assertThat(models).isGreaterThan(9);
  }

  @Test
  void aFileHoldsOneType() {
    assertThat(sources())
        .allSatisfy(
            source -> {
              List<String> types =
                  text(source)
                      .lines()
                      .filter(line -> line.matches("(\\w+ )*(class|interface|enum|record) \\w+.*"))
                      .toList();
              String name = source.getFileName().toString().replace(".java", "");
              assertThat(types).singleElement().asString().startsWith("public final class " + name);
            });
  }

  @Test
  void noLineEndsInSpacesAndNoBlankLineFollowsAnother() {
    assertThat(sources())
        .allSatisfy(
            source ->
                assertThat(text(source))
                    .doesNotContain(" \n", "\n\n\n", "{\n\n", "\n\n}", "\t", "THIS_")
                    .endsWith("}\n"));
  }

  @Test
  void whatOnlyErrorsUseIsNotGenerated() {
    assertThat(sources()).noneMatch(source -> source.toString().contains("OddError"));
  }

  @Test
  void everyTemplateIsUsed() throws IOException {
    for (String folder : List.of("model", "codec")) {
      List<Path> templates;
      try (Stream<Path> files = Files.list(TEMPLATES.resolve(folder))) {
        templates = files.toList();
      }
      String all = templates.stream().map(GeneratedSourceTest::text).collect(Collectors.joining());
      assertThat(templates)
          .allSatisfy(
              template -> {
                String name = template.getFileName().toString().replace(".mustache", "");
                assertThat(all + "{{>model}}{{>api}}").contains("{{>" + name + "}}");
              });
    }
  }

  private boolean isProperty(Field field) {
    return !field.isSynthetic() && !Modifier.isStatic(field.getModifiers());
  }

  private static boolean isModel(Path source) throws ClassNotFoundException {
    return source.startsWith(MODELS) && Model.class.isAssignableFrom(type(source));
  }

  private static Class<?> type(Path source) throws ClassNotFoundException {
    String name = source.getFileName().toString().replace(".java", "");
    return Class.forName("dev.connections.odd.model." + name);
  }

  private static Path codec(Path model) {
    String name = model.getFileName().toString().replace(".java", "Codec.java");
    return model.resolveSibling(Path.of("..", "codec", name));
  }

  /** Comments are for users, and as long as they have to be. */
  private static boolean isCode(String line) {
    return !line.isBlank() && !line.strip().matches("(/\\*\\*|\\*).*");
  }

  private static long lines(Path source) {
    return text(source).lines().filter(GeneratedSourceTest::isCode).count();
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
