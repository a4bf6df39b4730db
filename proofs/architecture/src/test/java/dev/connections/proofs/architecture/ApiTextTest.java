package dev.connections.proofs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No change of what users can call goes by without being seen. */
class ApiTextTest {
  static final List<String> ALL = Modules.ALL;
  private static final Path WRITTEN = Path.of(System.getProperty("project.root"), "docs", "api");
  private static final Path FRESH = Path.of("target", "api");

  @ParameterizedTest
  @FieldSource("ALL")
  void theApiIsTheOneThatIsWrittenDown(String module) throws IOException {
    List<String> api = ApiText.of(module);
    Path fresh = FRESH.resolve(module + ".txt");
    Files.createDirectories(FRESH);
    Files.write(fresh, api);

    assertThat(Files.readAllLines(WRITTEN.resolve(module + ".txt")))
        .as("docs/api is stale: where the change is meant, %s is what it should hold", fresh)
        .containsExactlyElementsOf(api);
  }
}
