package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionStatus.State;
import org.junit.jupiter.api.Test;

class ConnectionStatusTest {
  @Test
  void unknownSaysNothing() {
    assertThat(ConnectionStatus.unknown().state()).isEqualTo(State.UNKNOWN);
    assertThat(ConnectionStatus.unknown().word()).isEmpty();
    assertThat(ConnectionStatus.unknown()).isEqualTo(ConnectionStatus.of(State.UNKNOWN, ""));
  }

  @Test
  void vendorsWordIsKeptBesideTheState() {
    ConnectionStatus status = ConnectionStatus.of(State.UNKNOWN, "frobnicating");

    assertThat(status.word()).isEqualTo("frobnicating");
    assertThat(status.reason()).isEmpty();
    assertThat(status).hasToString("UNKNOWN (frobnicating)");
  }

  @Test
  void stateWordAndReasonCountForEquality() {
    ConnectionStatus status = ConnectionStatus.of(State.ERROR, "bad", "why");

    assertThat(status)
        .isEqualTo(ConnectionStatus.of(State.ERROR, "bad", "why"))
        .hasSameHashCodeAs(ConnectionStatus.of(State.ERROR, "bad", "why"))
        .isNotEqualTo(ConnectionStatus.of(State.PENDING, "bad", "why"))
        .isNotEqualTo(ConnectionStatus.of(State.ERROR, "other", "why"))
        .isNotEqualTo(ConnectionStatus.of(State.ERROR, "bad"))
        .hasToString("ERROR (bad): why");
  }
}
