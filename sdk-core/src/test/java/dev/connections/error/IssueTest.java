package dev.connections.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IssueTest {
  static Stream<UnaryOperator<Issue.Builder>> changes() {
    return Stream.of(
        issue -> issue.detail("too long"),
        issue -> issue.code("other"),
        issue -> issue.location("query"),
        issue -> issue.name("/user"),
        issue -> issue.value(Json.of("other")),
        issue -> issue.value(null));
  }

  @Test
  void equalPartsAreEqualIssues() {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(full().build())
        .isNotEqualTo("/password: too short")
        .doesNotHaveSameHashCodeAs(full().name("/user").build());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyPartCountsForEquality(UnaryOperator<Issue.Builder> change) {
    assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
  }

  @ParameterizedTest
  @CsvSource({
    "/password, too short, length, /password: too short",
    "/password, , length, /password: length",
    "/password, , , /password",
    ", too short, length, too short",
    ", , length, length",
    ", , , ''"
  })
  void whatIsKnownIsPrintedTheDetailBeforeTheCode(
      String name, String detail, String code, String text) {
    Issue issue = Issue.builder().name(name).detail(detail).code(code).location("body").build();

    assertThat(issue).hasToString(text);
  }

  private static Issue.Builder full() {
    return Issue.builder()
        .detail("too short")
        .code("length")
        .location("body")
        .name("/password")
        .value(Json.of("canary"));
  }
}
