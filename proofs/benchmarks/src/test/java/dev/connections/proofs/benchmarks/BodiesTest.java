package dev.connections.proofs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BodiesTest {
  private static final int COUNT = 1000;

  @Test
  void aConnectionHasAbout970Bytes() {
    assertThat(Bodies.connections(COUNT).length / COUNT).isBetween(950, 990);
  }

  @Test
  void noTwoConnectionsAreTheSame() throws IOException {
    List<ConnectionRecord> connections =
        new DatabindReader().list(new ByteArrayInputStream(Bodies.connections(COUNT)));

    assertThat(new HashSet<>(connections)).hasSize(COUNT);
  }
}
