package dev.connections.proofs.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fakes serve programs, such as demos, that have neither JUnit nor AssertJ. */
final class WithoutTestLibrariesTest {
  private static final String FAKES = "dev.connections.testing";

  @ParameterizedTest
  @ValueSource(strings = {"org.junit.jupiter.api.Test", "org.assertj.core.api.Assertions"})
  void thereAreNoTestLibraries(String type) {
    for (Way way : Way.values()) {
      assertThatThrownBy(() -> way.loader().loadClass(type))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyClassOfTheFakesCanBeLoadedAndLookedAt(Way way) throws Exception {
    ClassLoader loader = way.loader();
    List<String> names = classNames();
    assertThat(names).contains(FAKES + ".FakePolytomic", FAKES + ".Answer").hasSizeGreaterThan(40);
    for (String name : names) {
      Class<?> type = Class.forName(name, true, loader);
      assertThat(type.getDeclaredMethods()).as(name).doesNotContainNull();
    }
  }

  /** Of the package alone: what lies below it serves JUnit and AssertJ. */
  private static List<String> classNames() throws IOException {
    ModuleReference module =
        ModuleFinder.of(Libraries.all().toArray(Path[]::new)).find(FAKES).orElseThrow();
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.matches("dev/connections/testing/\\w[\\w$]*\\.class"))
          .filter(file -> !file.endsWith("package-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
