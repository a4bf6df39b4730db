package dev.connections.proofs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoundsTest {
  private final List<Subject> turns = new ArrayList<>();

  @Test
  void everySubjectStandsBetweenTwoTurnsOfItsFloor() throws Exception {
    Rounds.of(
        1,
        subject -> {
          turns.add(subject);
          return 1;
        });

    for (int i = 0; i < turns.size(); i++) {
      Subject subject = turns.get(i);
      if (!subject.isFloor()) {
        assertThat(turns.get(i - 1)).isEqualTo(subject.floor());
        assertThat(turns.get(i + 1)).isEqualTo(subject.floor());
      }
    }
    assertThat(turns).contains(Subject.values());
  }

  @Test
  void aMachineThatBecomesSlowerChangesNoRatio() throws Exception {
    Rounds rounds =
        Rounds.of(
            12,
            subject -> {
              turns.add(subject);
              return (subject.isOurs() ? 2.0 : 1.0) * turns.size();
            });

    assertThat(rounds.ratios(Subject.LIST))
        .hasSize(12)
        .allSatisfy(ratio -> assertThat(ratio).isEqualTo(2));
  }
}
