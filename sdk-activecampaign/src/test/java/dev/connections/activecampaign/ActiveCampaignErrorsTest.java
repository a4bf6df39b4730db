package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.PermissionException;
import dev.connections.error.ValidationException;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveCampaignErrorsTest {
  private final FakeActiveCampaign fake = FakeActiveCampaign.start();
  private final ActiveCampaignClient client =
      ActiveCampaignClient.builder()
          .credentials(Credentials.apiKey(fake.apiToken()))
          .baseUrl(fake.url())
          .build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"message":"Not permitted"}                                    | Not permitted
          {"errors":["Field x is required"]}                             | Field x is required
          {"errors":"Bulk operation failed"}                             | Bulk operation failed
          {"errors":[{"title":"No service","detail":""}]}                | No service
          {"errors":[{"status":403,"title":"Forbidden","detail":"Go"}]}  | Go
          {"error":{"title":"Wrong"}}                                    | Wrong
          {"error":"Wrong"}                                              | Wrong
          {"message":"Limit","failureReasons":["one","two"],"success":0} | Limit (one, two)
          "a bare text"                                                  | a bare text
          {"message":"first"}{"links":[]}                                | first
          Too Many Requests                                              | Too Many Requests
          """)
  void everyDocumentedShapeGivesItsDetail(String body, String detail) {
    assertThat(errorOf(400, "text/plain", body).detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource({"{}", "''", "'<html>no</html>'", "'{\"errors\":[\"title\":\"x\"]}'"})
  void aBodyThatSaysNothingDoesNotHideTheStatus(String body) {
    ApiError error = errorOf(422, "application/json", body);

    assertThat(error.status()).isEqualTo(422);
    assertThat(error.kind()).isEqualTo(ApiError.Kind.VALIDATION);
  }

  @Test
  void issuesCarryPointerAndCode() {
    ApiError error =
        errorOf(
            422,
            "application/json",
            """
            {"errors":[{"title":"The connection service was not provided.","code":"field_missing",
              "source":{"pointer":"/data/attributes/service"}},
             {"title":"Twice","code":422,"source":{"type":"pointer","value":"/data/x"}}]}
            """);

    assertThat(error.issues()).hasSize(2);
    assertThat(error.issues().get(0).name()).contains("/data/attributes/service");
    assertThat(error.issues().get(0).code()).contains("field_missing");
    assertThat(error.issues().get(1).name()).contains("/data/x");
    assertThat(error.issues().get(1).code()).contains("422");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"code":"own","errors":[{"code":"first"}]}    | own
          {"errors":[{"code":"first"},{"code":"next"}]} | first
          {"code":7}                                    | 7
          """)
  void theCodeIsThatOfTheBodyOrElseOfTheFirstIssue(String body, String code) {
    assertThat(errorOf(422, "application/json", body).code()).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"message":"Limit","failureReasons":["","one"]} | Limit (one)
          {"message":"Limit","failureReasons":[""]}       | Limit
          {"message":"Limit","failureReasons":[]}         | Limit
          """)
  void anEmptyReasonIsNoReason(String body, String detail) {
    assertThat(errorOf(422, "application/json", body).detail()).contains(detail);
  }

  @Test
  void whatIsNotUnderstoodIsKeptAndNothingIsSaidTwice() {
    ApiError error =
        errorOf(
            400,
            "application/json",
            """
            {"errors":["e"],"message":"m","error":"x","failureReasons":["r"],"code":"c",
              "success":0,"links":{"a":"b"}}
            """);

    assertThat(error.extensions())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("success", Json.of(0), "links", Json.of(Map.of("a", "b"))));
  }

  @Test
  void onlyAForbiddenReplyNeedsAdviceOfOurs() {
    assertThat(errorOf(400, "application/json", "{\"message\":\"m\"}").remedy()).isEmpty();
    assertThat(errorOf(403, "application/json", "{\"message\":\"m\"}").remedy()).isPresent();
  }

  @Test
  void aForbiddenListIsNeverCalledAMissingConnection() {
    fake.enqueue(Answer.of(403, "application/json", "{\"message\":\"Forbidden\"}"));

    assertThat(catchThrowableOfType(PermissionException.class, () -> client.list().toList()))
        .hasMessageContaining("not accepted")
        .hasMessageContaining("not permitted")
        .message()
        .doesNotContain("no such connection");
  }

  @Test
  void aForbiddenConnectionMayAlsoBeMissing() {
    fake.enqueue(Answer.of(403, "application/json", "{\"message\":\"Forbidden\"}"));

    assertThat(
            catchThrowableOfType(
                PermissionException.class,
                () -> client.get(ConnectionRef.parse("activecampaign/9")).execute()))
        .hasMessageContaining("no such connection");
  }

  @Test
  void aBadRequestIsAValidationException() {
    fake.enqueue(Answer.of(400, "application/json", "{}"));

    assertThat(catchThrowableOfType(ValidationException.class, () -> client.list().toList()))
        .hasMessageStartingWith("activecampaign listAllConnections failed: HTTP 400");
  }

  private ApiError errorOf(int status, String type, String body) {
    fake.enqueue(Answer.of(status, type, body));
    return catchThrowableOfType(ApiException.class, () -> client.list().toList()).error();
  }
}
