package dev.connections.proofs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What has no shape is on a list that gives the reason, and nothing else is on that list. */
final class FreeFormTest {
  @Test
  void noSchemaPropertyIsAFreeFormObjectExceptThoseTheFactsCallFreeForm() {
    assertThat(FreeForm.objects())
        .containsExactlyInAnyOrderElementsOf(reasons("free-form-objects.txt").keySet());
  }

  @Test
  void noSchemaPropertyIsAnyJsonExceptThoseOfWhichTheFactsKnowNoType() {
    assertThat(FreeForm.anything())
        .containsExactlyInAnyOrderElementsOf(reasons("any-json.txt").keySet());
  }

  @Test
  void everyExceptionHasItsReason() {
    assertThat(reasons("free-form-objects.txt").values()).noneMatch(String::isBlank);
    assertThat(reasons("any-json.txt").values()).noneMatch(String::isBlank);
  }

  /** Reasons by the name of what they are for. */
  private static Map<String, String> reasons(String file) {
    return Resources.text(Resources.folder(file))
        .lines()
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }
}
