package dev.connections.proofs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DependenciesTest {
  private final Dependencies dependencies =
      Dependencies.of(
          List.of(
              "1 dev.example:root:jar:1",
              "2 dev.example:client:jar:1.0-SNAPSHOT:test (version managed from 1)",
              "3 dev.example:base:jar:2.0:compile",
              "4 dev.example:other:jar:3:compile",
              "5 (dev.example:base:jar:2.0:test - version managed from 1; omitted for duplicate)",
              "#",
              "1 2 test",
              "1 4 compile",
              "4 3 compile",
              "2 5 test"));

  @Test
  void anArtifactComesWithWhatItBringsWhoeverBroughtThatFirst() {
    assertThat(dependencies.jars(List.of("client")))
        .containsExactly("client-1.0-SNAPSHOT.jar", "base-2.0.jar");
  }

  @Test
  void anArtifactThatNobodyHasIsRefused() {
    assertThatThrownBy(() -> dependencies.jars(List.of("unknown")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }
}
