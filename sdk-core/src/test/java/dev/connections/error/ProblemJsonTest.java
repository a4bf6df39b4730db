package dev.connections.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.Json;
import dev.connections.Vendor;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 9457 demands of whoever reads a problem. */
class ProblemJsonTest {
  private static final Vendor ACME = Vendor.of("acme");

  @Test
  void whatIsWrittenReadsBackEqual() {
    ApiError error = full().build();

    ApiError read = ApiError.fromProblemJson(Json.parse(error.toProblemJson().toString()));

    assertThat(read).isEqualTo(error);
    assertThat(read.vendor()).isEqualTo(ACME);
    assertThat(read.operation()).isEqualTo("op");
    assertThat(read.status()).isEqualTo(422);
    assertThat(read.type()).contains("https://acme.example/invalid");
    assertThat(read.code()).contains("INVALID");
    assertThat(read.requestId()).contains("r-1");
    assertThat(read.remedy()).contains("Mend it.");
    assertThat(read.retryable()).isTrue();
    assertThat(read.retryAfter()).contains(Duration.ofSeconds(90, 5));
    assertThat(read.issues()).isEqualTo(error.issues());
    assertThat(read.extensions()).isEqualTo(error.extensions());
  }

  @Test
  void onlyTheValuesOfIssuesAreLost() {
    Issue issue = Issue.builder().name("password").value(Json.of("canary")).build();

    Json problem = ApiError.builder(ACME, "op", 422).issue(issue).build().toProblemJson();

    assertThat(problem.toString()).doesNotContain("canary");
    assertThat(ApiError.fromProblemJson(problem).issues())
        .containsExactly(Issue.builder().name("password").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":null}",
        "{\"type\":404,\"title\":1,\"status\":\"429\",\"detail\":[],\"instance\":{}}",
        "{\"status\":1e9}",
        "{\"status\":429.5}",
        "{\"status\":-1}",
        "{\"status\":99}",
        "{\"status\":1000}",
        "{\"status\":null}",
        "{\"vendor\":7,\"operation\":true,\"code\":{},\"requestId\":1,\"remedy\":[]}",
        "{\"vendor\":\"Not A Vendor\",\"retryable\":\"yes\",\"retryAfter\":90,\"issues\":{}}",
        "{\"retryAfter\":\"soon\",\"issues\":[null,7,\"x\"]}"
      })
  void aMemberOfTheWrongTypeCountsAsAbsent(String problem) {
    ApiError read = ApiError.fromProblemJson(Json.parse(problem));

    assertThat(read).isEqualTo(ApiError.builder(Vendor.of("unknown"), "unknown", 0).build());
    assertThat(read.toProblemJson())
        .hasToString(
            "{\"type\":\"about:blank\",\"vendor\":\"unknown\",\"operation\":\"unknown\","
                + "\"retryable\":false}");
  }

  @ParameterizedTest
  @CsvSource({"429, 429", "429.0, 429", "4.29e2, 429", "600, 600", "100, 100", "999, 999"})
  void aStatusIsANumberHoweverItIsWritten(String number, int status) {
    assertThat(ApiError.fromProblemJson(Json.parse("{\"status\":" + number + "}")).status())
        .isEqualTo(status);
  }

  @Test
  void theBlankTypeSaysNothingAndIsAbsent() {
    Json problem = Json.parse("{\"type\":\"about:blank\",\"status\":404}");

    assertThat(ApiError.fromProblemJson(problem).type()).isEmpty();
  }

  @Test
  void ofTwoMembersOfOneNameTheLastCounts() {
    Json problem = Json.parse("{\"title\":\"one\",\"title\":\"two\"}");

    assertThat(ApiError.fromProblemJson(problem).title()).contains("two");
  }

  @Test
  void whatIsNotKnownIsAnExtension() {
    Json problem = Json.parse("{\"balance\":30,\"accounts\":[\"a\"],\"extensions\":[1]}");

    ApiError read = ApiError.fromProblemJson(problem);

    assertThat(read.extensions())
        .containsEntry("balance", Json.of(30))
        .containsEntry("accounts", Json.parse("[\"a\"]"))
        .containsEntry("extensions", Json.parse("[1]"));
    assertThat(ApiError.fromProblemJson(read.toProblemJson())).isEqualTo(read);
  }

  @Test
  void anExtensionNeverTakesTheNameOfAMember() {
    ApiError error =
        ApiError.builder(ACME, "op", 404)
            .extension("status", Json.of(500))
            .extension("code", Json.of(7))
            .extension("vendor", Json.of("other"))
            .build();

    assertThat(error.toProblemJson().at("/status")).isEqualTo(Json.of(404));
    assertThat(ApiError.fromProblemJson(error.toProblemJson()).extensions())
        .isEqualTo(error.extensions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two words", "89eb#87#15", "http://[", "a b:c", "%zz", "\u00fcber", "back\\slash"})
  void typeAndInstanceAreAlwaysUriReferences(String odd) {
    ApiError error = ApiError.builder(ACME, "op", 404).type(odd).instance(odd).build();

    Json problem = error.toProblemJson();

    assertThat(URI.create(problem.at("/type").asText()).toString()).matches("[!-~]+");
    assertThat(problem.at("/instance")).isEqualTo(problem.at("/type"));
    assertThat(ApiError.fromProblemJson(problem)).isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "7", "\"x\"", "null", "true"})
  void whatIsNoObjectIsNoProblem(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiError.fromProblemJson(Json.parse(json)))
        .withMessage("A problem (RFC 9457) is a JSON object");
  }

  private static ApiError.Builder full() {
    return ApiError.builder(ACME, "op", 422)
        .type("https://acme.example/invalid")
        .title("Invalid")
        .detail("One field")
        .instance("/i/1")
        .code("INVALID")
        .requestId("r-1")
        .remedy("Mend it.")
        .retryable(true)
        .retryAfter(Duration.ofSeconds(90, 5))
        .issue(Issue.builder().detail("short").code("length").location("body").name("/p").build())
        .issue(Issue.builder().build())
        .extension("status", Json.of(400))
        .extension("extra", Json.of(true));
  }
}
