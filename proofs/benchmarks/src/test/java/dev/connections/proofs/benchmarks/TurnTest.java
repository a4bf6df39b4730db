package dev.connections.proofs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TurnTest {
  @Test
  void aTurnIsReadAsItWasWritten() {
    Turn turn =
        new Turn(Task.call(100, 8), Duration.ofMillis(150), URI.create("http://127.0.0.1:1"));

    assertThat(Turn.parse(turn.toString())).isEqualTo(turn);
  }
}
