package dev.connections.proofs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  private final Comparison comparison =
      new Comparison(
          "bytes", Map.of(Subject.FLOOR, 100.0, Subject.LIST, 130.0, Subject.RECORDS, 250.0));

  @Test
  void aRatioIsThatToTheFloorAndAFloorHasNone() {
    assertThat(comparison.results(Figures::bytes, subject -> Target.none()))
        .contains(
            new Result("bytes", "floor, full model", "100 B", "", ""),
            new Result("bytes", "ours, list", "130 B", "1.30", ""));
  }

  @Test
  void aMissedTargetIsCountedAsMissed() {
    String report =
        Report.of(
            comparison.results(Figures::bytes, subject -> Target.atMost(200, "200 B")),
            Plan.quick(),
            0);

    assertThat(report)
        .contains("2 of 3 targets are reached")
        .containsOnlyOnce("at most 200 B: **missed**");
  }

  @Test
  void aTargetThatIsJustReachedIsReached() {
    assertThat(Target.atMost(1.3, "1.3").verdict(1.3)).isEqualTo("at most 1.3");
  }

  @Test
  void theLastRunIsReplacedAndTheRestOfThePageStays(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "# Page\n\n## The last run\n\nold\n");

    Page.replaceLastRun(page, "new\n");

    assertThat(page).hasContent("# Page\n\n## The last run\n\nnew\n");
  }

  @Test
  void aPageWithoutAPlaceForTheLastRunIsNotTouched(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "# Page\n");

    assertThatThrownBy(() -> Page.replaceLastRun(page, "new")).isInstanceOf(IOException.class);
    assertThat(page).hasContent("# Page\n");
  }
}
