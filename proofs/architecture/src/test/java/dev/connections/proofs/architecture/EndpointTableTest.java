package dev.connections.proofs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointTableTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final List<String> VENDORS =
      List.of("structural", "ampersand", "activecampaign", "polytomic");

  @Test
  void theTableOfAllOperationsIsWhatTheSpecificationsSay() throws IOException {
    EndpointTable table = EndpointTable.of(ROOT.resolve("specs"), VENDORS);
    Path fresh = Files.writeString(Path.of("target", "endpoints.md"), table.toString());

    assertThat(Files.readString(ROOT.resolve("docs/operations.md")))
        .as("docs/operations.md is stale; the table it should hold is in %s", fresh)
        .contains(table.toString());
  }

  @Test
  void thereAreFortyFourOperations() throws IOException {
    assertThat(EndpointTable.of(ROOT.resolve("specs"), VENDORS).operations()).isEqualTo(44);
  }
}
