package dev.connections.proofs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallTablesTest {
  @ParameterizedTest
  @CsvSource({"structural, 8", "ampersand, 8", "activecampaign, 5", "polytomic, 23"})
  void everyOperationOfTheSpecIsInItsTableOnce(String vendor, int count) {
    Specification specification = Specification.of(vendor);

    assertThat(operations(specification))
        .hasSize(count)
        .containsExactlyInAnyOrderElementsOf(specification.operations());
  }

  @Test
  void theTablesHoldFortyFourOperations() {
    assertThat(Specification.ALL.stream().flatMap(spec -> operations(spec).stream()).count())
        .isEqualTo(44);
  }

  private static List<String> operations(Specification specification) {
    URI nowhere = URI.create("http://127.0.0.1:1");
    return CallTables.of(specification, client -> client.baseUrl(nowhere)).stream()
        .map(ApiCall::operation)
        .toList();
  }
}
