package dev.connections.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import dev.connections.Vendor;
import dev.connections.error.ApiError.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiErrorTest {
  private static final Vendor ACME = Vendor.of("acme");

  @ParameterizedTest
  @CsvSource({
    "400, VALIDATION, ValidationException",
    "413, VALIDATION, ValidationException",
    "415, VALIDATION, ValidationException",
    "422, VALIDATION, ValidationException",
    "401, AUTHENTICATION, AuthenticationException",
    "403, PERMISSION, PermissionException",
    "404, NOT_FOUND, NotFoundException",
    "410, NOT_FOUND, NotFoundException",
    "409, CONFLICT, ConflictException",
    "429, RATE_LIMIT, RateLimitException",
    "500, SERVER, ServerException",
    "599, SERVER, ServerException",
    "600, OTHER, ApiException",
    "402, OTHER, ApiException",
    "405, OTHER, ApiException",
    "418, OTHER, ApiException",
    "304, OTHER, ApiException",
    "100, OTHER, ApiException",
  })
  void statusDecidesKindAndException(int status, Kind kind, String exception) {
    ApiError error = ApiError.builder(ACME, "op", status).build();

    ApiException thrown = ApiException.of(error, Delivery.REFUSED, "message");

    assertThat(error.kind()).isEqualTo(kind);
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(thrown.error()).isSameAs(error);
    assertThat(thrown.vendor()).isEqualTo(ACME);
    assertThat(thrown.operation()).isEqualTo("op");
    assertThat(thrown.delivery()).isEqualTo(Delivery.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void someStatusesAreRetryableUntilTheVendorSaysOtherwise(int status) {
    assertThat(ApiError.builder(ACME, "op", status).build().retryable()).isTrue();
    assertThat(ApiError.builder(ACME, "op", status).retryable(false).build().retryable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 404, 409, 501})
  void otherStatusesAreNotRetryable(int status) {
    assertThat(ApiError.builder(ACME, "op", status).build().retryable()).isFalse();
  }

  @Test
  void problemJsonHoldsWhatIsKnownAndNothingElse() {
    assertThat(ApiError.builder(ACME, "op", 404).build().toProblemJson())
        .hasToString(
            "{\"type\":\"about:blank\",\"status\":404,\"vendor\":\"acme\",\"operation\":\"op\","
                + "\"retryable\":false}");
  }

  @Test
  void problemJsonHoldsEveryPartButTheValuesOfIssues() {
    Issue issue =
        Issue.builder()
            .detail("too short")
            .code("length")
            .location("body")
            .name("/password")
            .value(Json.of("canary"))
            .build();

    Json problem =
        ApiError.builder(ACME, "op", 422)
            .type("https://acme.example/invalid")
            .title("Invalid")
            .detail("One field")
            .instance("/i/1")
            .code("INVALID")
            .requestId("r-1")
            .remedy("Mend it.")
            .retryAfter(Duration.ofSeconds(90))
            .issue(issue)
            .extension("status", Json.of(400))
            .extension("extra", Json.of(true))
            .build()
            .toProblemJson();

    assertThat(problem)
        .hasToString(
            "{\"type\":\"https://acme.example/invalid\",\"title\":\"Invalid\",\"status\":422,"
                + "\"detail\":\"One field\",\"instance\":\"/i/1\",\"vendor\":\"acme\","
                + "\"operation\":\"op\",\"code\":\"INVALID\",\"requestId\":\"r-1\","
                + "\"remedy\":\"Mend it.\",\"retryable\":false,\"retryAfter\":\"PT1M30S\","
                + "\"issues\":[{\"detail\":\"too short\",\"code\":\"length\",\"in\":\"body\","
                + "\"name\":\"/password\"}],\"extra\":true,\"extensions\":{\"status\":400}}");
  }

  @Test
  void valueOfAnIssueIsReadableButNotPrinted() {
    Issue issue = Issue.builder().name("password").value(Json.of("canary")).build();

    assertThat(issue.value().orElseThrow().asText()).isEqualTo("canary");
    assertThat(issue + "" + issue.value()).doesNotContain("canary");
  }

  @Test
  void whatIsNotGivenLaterKeepsWhatTheHeadersSaid() {
    ApiError error =
        ApiError.builder(ACME, "op", 429)
            .requestId("r-1")
            .requestId(null)
            .retryAfter(Duration.ofSeconds(1))
            .retryAfter(null)
            .build();

    assertThat(error.requestId()).contains("r-1");
    assertThat(error.retryAfter()).contains(Duration.ofSeconds(1));
  }

  @Test
  void equalPartsAreEqualErrors() {
    assertThat(invalid("acme", "r-1", "canary"))
        .isEqualTo(invalid("acme", "r-1", "canary"))
        .hasSameHashCodeAs(invalid("acme", "r-1", "canary"))
        .isNotEqualTo(invalid("other", "r-1", "canary"))
        .isNotEqualTo(invalid("acme", "r-2", "canary"))
        .doesNotHaveSameHashCodeAs(invalid("acme", "r-2", "canary"))
        .isNotEqualTo("HTTP 422 INVALID: One field");
  }

  @Test
  void valuesOfIssuesCountForEqualityThoughTheyAreNotPrinted() {
    ApiError error = invalid("acme", "r-1", "canary");
    ApiError other = invalid("acme", "r-1", "other");

    assertThat(error.toProblemJson()).isEqualTo(other.toProblemJson());
    assertThat(error).isNotEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID, One field, HTTP 422 INVALID: One field",
    "INVALID, , HTTP 422 INVALID",
    ", One field, HTTP 422: One field",
    ", , HTTP 422"
  })
  void statusCodeAndDetailArePrintedAsFarAsKnown(String code, String detail, String text) {
    assertThat(ApiError.builder(ACME, "op", 422).code(code).detail(detail).build())
        .hasToString(text);
  }

  @Test
  void refusalWasNeverSentAndUnreadableReplyWasCarriedOut() {
    assertThat(new RefusedException(ACME, "op", "why", null).delivery())
        .isEqualTo(Delivery.NOT_SENT);
    DecodingException unreadable =
        new DecodingException(ACME, "op", "/data/0", 200, null, "why", null);
    assertThat(unreadable.delivery()).isEqualTo(Delivery.DONE);
    assertThat(unreadable.pointer()).isEqualTo("/data/0");
    assertThat(unreadable.requestId()).isEmpty();
  }

  @Test
  void unreadableReplyNamesItsStatusAndItsRequest() {
    DecodingException unreadable = new DecodingException(ACME, "op", "", 203, "r-1", "why", null);

    assertThat(unreadable.status()).isEqualTo(203);
    assertThat(unreadable.requestId()).contains("r-1");
  }

  private static ApiError invalid(String vendor, String requestId, String sent) {
    return ApiError.builder(Vendor.of(vendor), "op", 422)
        .code("INVALID")
        .detail("One field")
        .requestId(requestId)
        .issue(Issue.builder().name("/password").value(Json.of(sent)).build())
        .build();
  }
}
