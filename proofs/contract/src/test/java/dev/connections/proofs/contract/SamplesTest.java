package dev.connections.proofs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connections.auth.Secret;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.proofs.contract.Specification.Body;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole samples of the fact sheets, shortened ids filled in. */
final class SamplesTest {
  /**
   * An instant that became a duration, and a title beside a detail, which says the status again.
   */
  private static final Set<String> SAID_OTHERWISE =
      Set.of("503.json 2025-02-03T09:00:30Z", "403-in-a-list.json Forbidden");

  static Stream<Sample> all() {
    return Sample.ALL.stream();
  }

  static Stream<Sample> withSchema() {
    return all().filter(sample -> sample.body().isPresent());
  }

  static Stream<Sample> ofModels() {
    return withSchema().filter(Sample::isJson).filter(sample -> !sample.isError());
  }

  static Stream<Sample> withoutModels() {
    return all()
        .filter(sample -> !sample.isError())
        .filter(sample -> !sample.isJson() || sample.body().isEmpty());
  }

  static Stream<Sample> ofErrors() {
    return all().filter(Sample::isError);
  }

  @Test
  void everySampleIsJudged() {
    assertThat(ofModels()).hasSize(17);
    assertThat(withoutModels()).hasSize(2);
    assertThat(ofErrors()).hasSize(12);
    assertThat(all()).hasSize(31);
  }

  @ParameterizedTest
  @MethodSource("withSchema")
  void everySampleIsValidBySpec(Sample sample) {
    Body body = sample.body().orElseThrow();
    JsonNode value =
        sample.isJson() ? sample.json() : JsonNodeFactory.instance.textNode(sample.text());

    assertThat(SchemaJudge.violations(sample.specification(), body.schema(), value)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ofModels")
  void aSampleThatIsReadAndWrittenAgainIsEqual(Sample sample) {
    Body body = sample.body().orElseThrow();

    JsonNode again = Wire.throughModels(sample.specification(), body, sample.json());

    assertThat(Differences.between(sample.json(), again)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("withoutModels")
  void aReplyWithoutAModelIsReadAsTheSpecSaysIt(Sample sample) {
    Object value = SampleCalls.call(sample).execute();

    if (sample.isJson()) {
      assertThat(value).isNull();
    } else {
      assertThat(value).isEqualTo(Secret.of(sample.text()));
    }
  }

  @ParameterizedTest
  @MethodSource("ofErrors")
  void anErrorKeepsEveryTextOfItsBody(Sample sample) {
    assertThatThrownBy(() -> SampleCalls.call(sample).execute())
        .isInstanceOfSatisfying(ApiException.class, e -> check(sample, e.error()));
  }

  private static void check(Sample sample, ApiError error) {
    assertThat(error.status()).isEqualTo(sample.status());
    assertThat(error.operation()).isEqualTo(sample.operation());
    List<String> kept = texts(Wire.of(error.toProblemJson()));
    assertThat(texts(sample.json()))
        .allMatch(
            text ->
                SAID_OTHERWISE.contains(sample.what() + " " + text)
                    || kept.stream().anyMatch(one -> contains(one, text)));
  }

  /** A remedy is told as a sentence. */
  private static boolean contains(String kept, String text) {
    return kept.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static List<String> texts(JsonNode value) {
    return value.isContainerNode()
        ? Stream.of(value)
            .flatMap(node -> StreamSupport.stream(node.spliterator(), false))
            .flatMap(member -> texts(member).stream())
            .toList()
        : value.isTextual() ? List.of(value.asText()) : List.of();
  }
}
