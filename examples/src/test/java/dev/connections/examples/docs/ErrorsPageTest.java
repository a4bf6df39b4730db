package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiException;
import dev.connections.error.PermissionException;
import dev.connections.error.RefusedException;
import dev.connections.federation.Connections;
import dev.connections.http.RetryPolicy;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {
  private static final ConnectionRef REF = ConnectionRef.parse("ampersand/connection-123");

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final AmpersandClient client =
      Clients.of(fake).derive(b -> b.retryPolicy(RetryPolicy.none()));

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void whatIsThereIsShown() {
    assertThat(show()).isEqualTo("ampersand/connection-123 salesforce CONNECTED (working)");
  }

  @Test
  void whatIsGoneIsSaidToBeGone() {
    fake.remove("connection-123");

    assertThat(show()).isEqualTo("It is gone.");
  }

  @Test
  void aWrongKeyIsOurs() {
    AmpersandClient wrong = client.derive(b -> b.credentials(Credentials.apiKey("wrong")));

    assertThat(LookUp.show(Connections.of(wrong), REF)).startsWith("Our own key is not accepted.");
  }

  @Test
  void theVendorSaysHowLongToWait() {
    fake.enqueue(Answer.of(429).header("Retry-After", "7"));

    assertThat(show()).isEqualTo("Try again in 7 seconds.");
  }

  @Test
  void anyOtherErrorHasTheIdThatTheVendorAsksFor() {
    fake.enqueue(
        Answer.of(422, "application/problem+json", "{\"status\":422,\"requestId\":\"5a1c#42\"}"));

    assertThat(show()).isEqualTo("The vendor says no. Its id of the request: 5a1c#42");
  }

  @Test
  void aReplyThatDoesNotComeHasAReason() {
    fake.enqueue(Answer.dropAfterRequest());

    assertThat(show()).isEqualTo("No reply: IO");
  }

  @Test
  void aReplyThatCannotBeReadSaysWhere() {
    fake.enqueue(Answer.json(200, Json.parse("{\"id\":[]}")));

    assertThat(show()).isEqualTo("The reply cannot be read at '/id'.");
  }

  @Test
  void whatThisSideRefusesWasNotSent() {
    AmpersandClient broken =
        client.derive(
            b ->
                b.credentials(
                    Credentials.bearer(
                        () -> {
                          throw new IllegalStateException("no key today");
                        })));

    assertThat(LookUp.show(Connections.of(broken), REF))
        .startsWith("Not sent: ampersand getConnection was not sent")
        .doesNotContain("no key today");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void anErrorOfTheVendorIsAProblemDetailsObject() {
    fake.enqueue(Answer.of(404, "application/problem+json", "{\"title\":\"Not Found\"}"));
    ApiException error = catchThrowableOfType(ApiException.class, () -> client.get(REF).execute());

    Json body = Json.parse(ProblemReply.body(error));

    assertThat(body.at("/title").asText()).isEqualTo("Not Found");
    assertThat(body.at("/status").asText()).isEqualTo("404");
    assertThat(body.at("/vendor").asText()).isEqualTo("ampersand");
    assertThat(body.at("/operation").asText()).isEqualTo("getConnection");
  }

  @Test
  void whatTheVendorDidNotAnswerIsOneAsWell() {
    AmpersandClient readOnly = client.derive(b -> b.readOnly());
    RefusedException refusal =
        catchThrowableOfType(RefusedException.class, () -> readOnly.delete(REF).execute());

    assertThat(Json.parse(ProblemReply.body(refusal)).at("/delivery").asText())
        .isEqualTo("NOT_SENT");
  }

  @Test
  void activeCampaignsForbiddenOffersEveryReading() {
    try (FakeActiveCampaign campaign = FakeActiveCampaign.start();
        ActiveCampaignClient client = Clients.of(campaign)) {
      campaign.enqueue(Answer.of(403, "application/json", "{\"message\":\"Forbidden\"}"));
      ConnectionRef ref = ConnectionRef.parse("activecampaign/99");

      PermissionException error =
          catchThrowableOfType(PermissionException.class, () -> client.get(ref).execute());

      assertThat(error)
          .hasMessageContaining(
              "The key is not accepted, it is not permitted to do this, or there is no such"
                  + " connection");
    }
  }

  private String show() {
    return LookUp.show(Connections.of(client), REF);
  }
}
