package dev.connections.proofs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page in docs is the one that the cases make, and there are enough of them. */
final class ReliabilityPageTest {
  @Test
  void pageIsWhatTheCasesSay() throws IOException {
    String page = Reliability.page(Cases.all());
    Files.writeString(Path.of(System.getProperty("build.directory"), "reliability.md"), page);

    assertThat(Path.of(System.getProperty("project.root"), "docs", "reliability.md"))
        .as("copy proofs/faults/target/reliability.md there")
        .hasContent(page);
  }

  @Test
  void everyGroupHasAtLeastFourFaultsAndThereAreSixty() {
    assertThat(Arrays.asList(Group.values()))
        .allSatisfy(
            group ->
                assertThat(Cases.all().stream().filter(each -> each.group == group).count())
                    .isGreaterThanOrEqualTo(4));
    assertThat(Cases.all().stream().map(each -> each.group + each.fault).distinct().count())
        .isGreaterThanOrEqualTo(60);
  }
}
