package dev.connections.proofs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connections.proofs.contract.Specification.Body;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the specs, of which Prism serves only the first ones unasked. */
final class ExamplesTest {
  static Stream<Example> all() {
    return Specification.ALL.stream()
        .flatMap(
            spec ->
                spec.bodies().entrySet().stream()
                    .flatMap(body -> examples(spec, body.getKey(), body.getValue())));
  }

  static Stream<Example> ofModels() {
    return all().filter(example -> example.body().hasModel());
  }

  private static Stream<Example> examples(Specification spec, String name, Body body) {
    return body.examples().properties().stream()
        .map(
            example ->
                new Example(
                    spec, body, name + " " + example.getKey(), example.getValue().path("value")));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyExampleIsValid(Example example) {
    assertThat(SchemaJudge.violations(example.spec(), example.body().schema(), example.value()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ofModels")
  void anExampleThatIsReadAndWrittenAgainIsEqual(Example example) {
    JsonNode again = Wire.throughModels(example.spec(), example.body(), example.value());

    assertThat(Differences.between(example.value(), again)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'data': 1}",
        "{'data': {'connections': 1}}",
        "{'data': {'connections': [{'platform': 'another'}]}}",
        "{'data': {'connections': [{'connected_at': 'yesterday'}]}}"
      })
  void whatIsNotValidIsFound(String reply) {
    Specification spec = Specification.STRUCTURAL;
    Body body = spec.response("getConnections", 200).orElseThrow();

    assertThat(SchemaJudge.violations(spec, body.schema(), Wire.json(reply.replace('\'', '"'))))
        .hasSize(1);
  }

  /** One example of one body. */
  record Example(Specification spec, Body body, String name, JsonNode value) {
    @Override
    public String toString() {
      return spec.vendor() + " " + name;
    }
  }
}
