package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.testing.FakeAmpersand;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradePageTest {
  private final Printed printed = new Printed();

  @Test
  void whatIsNotKnownIsCountedByItsPlaceAndNeverShown() {
    try (FakeAmpersand fake = FakeAmpersand.startEmpty();
        AmpersandClient client = Clients.of(fake)) {
      fake.add(Json.of(Map.of("id", "1", "colour", "s3cr3t")));
      fake.add(Json.of(Map.of("id", "2", "colour", "s3cr3t")));
      client.list().toList();

      PrintDrift.print(client.drift(), printed.out());
    }

    assertThat(printed.lines())
        .containsExactly("2 times UNKNOWN_MEMBER in listConnections at /*/colour");
  }
}
