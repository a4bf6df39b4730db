package dev.connections.proofs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.CannedTransport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of the shapes in which Polytomic sends them, many of which are no JSON Schema. */
final class ConnectionTypeSchemasTest {
  static List<Path> schemas() {
    return Resources.files(Resources.folder("connection-types"));
  }

  @Test
  void thereAreADozenShapesAtLeast() {
    assertThat(schemas()).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aSchemaSurvivesTheRoundTripToTheLastDigitAndInItsOrder(Path file) {
    String sent = Resources.text(file);
    CannedTransport vendor = CannedTransport.json(sent);
    try (PolytomicClient client =
        PolytomicClient.builder()
            .credentials(Credentials.bearer("example-key"))
            .transport(vendor)
            .build()) {
      Json schema = client.api().getConnectionTypeSchema("example").execute();

      assertThat(Wire.of(schema).toString()).isEqualTo(Wire.json(sent).toString());
      assertThat(Json.parse(sent)).isEqualTo(schema);
    }
  }
}
