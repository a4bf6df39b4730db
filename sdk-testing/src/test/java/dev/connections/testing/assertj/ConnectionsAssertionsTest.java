package dev.connections.testing.assertj;

import static dev.connections.testing.assertj.ConnectionsAssertions.assertThat;
import static dev.connections.testing.assertj.ConnectionsAssertions.assertThatFailureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.connections.Connection;
import dev.connections.ConnectionStatus.State;
import dev.connections.Owner;
import dev.connections.Vendor;
import dev.connections.error.ApiError;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException.Reason;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import dev.connections.testing.Failures;
import dev.connections.testing.MemoryClient;
import dev.connections.testing.RecordedRequest;
import dev.connections.testing.TestConnections;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConnectionsAssertionsTest {
  private static final Vendor ACME = Vendor.of("acme");
  private static final Vendor OTHER = Vendor.of("other");
  private static final String SECRET = "canary-31f0";

  private final RecordedRequest request =
      new RecordedRequest(
          "PUT",
          "/api/things/1?limit=20&token=" + SECRET,
          Map.of(
              "Authorization", List.of("Bearer " + SECRET), "Content-Type", List.of("text/plain")),
          "{\"name\":\"Orders\",\"password\":\"" + SECRET + "\"}");
  private final Connection connection =
      TestConnections.of("acme/1", State.CONNECTED).toBuilder()
          .provider("hubspot")
          .owner(Owner.of("org-9"))
          .build();
  private final ApiError busy =
      Failures.at(ACME, "list").error(429).code("slow").retryAfter(Duration.ofSeconds(2)).build();

  private static String messageOf(ThrowingCallable assertion) {
    Throwable thrown = Assertions.catchThrowable(assertion);
    assertThat(thrown).isInstanceOf(AssertionError.class);
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void aRequestThatIsAsExpectedPasses() {
    assertThat(request)
        .hasMethod("PUT")
        .hasPath("/api/things/1")
        .hasQuery("limit", "20")
        .hasHeader("content-type", "text/plain")
        .hasBearer(SECRET)
        .hasJson("/name", "Orders");
  }

  @Test
  void aRequestThatIsNotTellsWhatItIsInstead() {
    assertThat(messageOf(() -> assertThat(request).hasMethod("DELETE")))
        .contains("PUT /api/things/1 should have the method DELETE");
    assertThat(messageOf(() -> assertThat(request).hasPath("/other")))
        .contains("PUT /api/things/1 should have the path /other");
    assertThat(messageOf(() -> assertThat(request).hasHeader("Content-Type", "text/html")))
        .contains("has Content-Type: text/plain, not text/html");
    assertThat(messageOf(() -> assertThat(request).hasQuery("offset", "0")))
        .contains("should have the parameter offset in its query, and has none");
    assertThat(messageOf(() -> assertThat(request).hasBasic("u", "p")))
        .contains("should have Basic credentials, and has others");
    assertThat(messageOf(() -> assertThat(request).hasJson("/size", 1)))
        .contains("should have a value at /size of its body, and has none");
  }

  @Test
  void noMessageAboutARequestShowsASecret() {
    List<ThrowingCallable> wrong =
        List.of(
            () -> assertThat(request).hasMethod("GET"),
            () -> assertThat(request).hasPath("/"),
            () -> assertThat(request).hasQuery("token", "x"),
            () -> assertThat(request).hasQuery("other", SECRET),
            () -> assertThat(request).hasBearer("x"),
            () -> assertThat(request).hasBearer(SECRET + "-other"),
            () -> assertThat(request).hasBasic(SECRET, SECRET),
            () -> assertThat(request).hasHeader("Authorization", "x"),
            () -> assertThat(request).hasHeader("X-Other", SECRET),
            () -> assertThat(request).hasJson("/password", "x"),
            () -> assertThat(request).hasJson("/name", SECRET),
            () -> assertThat(request).hasJson("/none", SECRET),
            () -> assertThat(request).isNull());
    Assertions.assertThat(wrong)
        .allSatisfy(assertion -> assertThat(messageOf(assertion)).doesNotContain(SECRET));
  }

  @Test
  void basicCredentialsAreCompared() {
    RecordedRequest basic =
        new RecordedRequest("GET", "/", Map.of("Authorization", List.of("Basic dTpw")), "");

    assertThat(basic).hasBasic("u", "p");
    assertThat(messageOf(() -> assertThat(basic).hasBasic("u", "q")))
        .contains("has other Basic credentials");
  }

  @Test
  void aConnectionThatIsAsExpectedPassesAndAnotherTellsWhatItIs() {
    assertThat(connection)
        .isAt(ACME)
        .hasState(State.CONNECTED)
        .hasWord("")
        .hasProvider("hubspot")
        .hasOwner("org-9");
    assertThat(messageOf(() -> assertThat(connection).hasState(State.ERROR)))
        .contains("acme/1 hubspot CONNECTED should have the state ERROR, and has CONNECTED");
    assertThat(messageOf(() -> assertThat(connection).isAt(OTHER)))
        .contains("should have the vendor other, and has acme");
  }

  @Test
  void aListingTellsWhoFailedAndWhy() {
    MemoryClient broken = MemoryClient.of(OTHER);
    broken.failWith(Failures.at(OTHER, "listThings").status(503));
    try (Connections all = Connections.of(MemoryClient.of(ACME, connection), broken)) {
      Listing listing = all.list().execute();

      assertThat(listing).isIncomplete().failedFor(OTHER);
      assertThat(listing).failureFor(OTHER).hasStatus(503).isRetryable();
      assertThat(messageOf(() -> assertThat(listing).isComplete()))
          .contains("acme: 1 connections")
          .contains("other listThings failed for a test: HTTP 503");
      assertThat(messageOf(() -> assertThat(listing).failedFor(ACME)))
          .contains("should have failed for acme, and has not");
      assertThat(messageOf(() -> assertThat(listing).failureFor(ACME)))
          .contains("Nothing of acme is missing");
      assertThat(messageOf(() -> assertThat(listing).isPartialFor(Vendor.of("third"))))
          .contains("No client of third was asked");
      broken.recover();
      assertThat(all.list().execute()).isComplete();
    }
  }

  @Test
  void aFailureThatIsAsExpectedPassesAndAnotherTellsWhatItIs() {
    SdkException failure = Failures.answered(busy);

    assertThat(failure)
        .isAt(ACME)
        .hasOperation("list")
        .hasStatus(429)
        .hasDelivery(Delivery.REFUSED)
        .isRetryable()
        .hasMessageContaining("slow")
        .error()
        .hasCode("slow")
        .hasKind(ApiError.Kind.RATE_LIMIT)
        .hasRetryAfter(Duration.ofSeconds(2));
    assertThat(messageOf(() -> assertThat(failure).hasStatus(500)))
        .contains("There should be the status 500, not 429: ");
    assertThat(messageOf(() -> assertThat(failure).isNotRetryable()))
        .contains("The error should not be retryable, and is: HTTP 429 slow");
    assertThat(messageOf(() -> assertThat(failure).hasReason(Reason.IO)))
        .contains("There should be the reason IO, and a reply came");
  }

  @Test
  void aFailureWithoutAReplyHasNoStatusAndNoError() {
    SdkException failure = Failures.at(ACME, "list").noReply(Reason.DEADLINE);

    assertThat(failure).hasReason(Reason.DEADLINE).hasDelivery(Delivery.UNKNOWN);
    assertThat(messageOf(() -> assertThat(failure).hasStatus(504))).contains("no reply came");
    assertThat(messageOf(() -> assertThat(failure).isRetryable()))
        .contains("The vendor should have answered with an error, and has not");
  }

  @Test
  void anUnreadableReplyHasAStatus() {
    assertThat(Failures.at(ACME, "list").unreadable()).hasStatus(200).hasDelivery(Delivery.DONE);
  }

  @Test
  void aCallThatDoesNotFailAsItShouldIsSeen() {
    assertThatFailureOf(
            () -> {
              throw Failures.at(ACME, "list").status(401);
            })
        .hasStatus(401);
    assertThat(messageOf(() -> assertThatFailureOf(() -> {}))).contains("what the call throws");
    assertThat(
            messageOf(
                () ->
                    assertThatFailureOf(
                        () -> {
                          throw new IllegalStateException("other");
                        })))
        .contains("SdkException");
  }

  @Test
  void aDescriptionIsShown() {
    assertThatCode(() -> assertThat(busy).as("the first reply").hasStatus(500))
        .hasMessageContaining("[the first reply]");
  }
}
