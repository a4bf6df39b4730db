package dev.connections.corridor;

import static dev.connections.error.Delivery.DONE;
import static dev.connections.error.Delivery.NOT_SENT;
import static dev.connections.error.Delivery.REFUSED;
import static dev.connections.error.Delivery.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.CallDescription.Replay;
import dev.connections.Vendor;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryDecisionTest {
  private static final Vendor VENDOR = Vendor.of("acme");
  private static final RetryPolicy POLICY = RetryPolicy.standard();

  @ParameterizedTest(name = "{0} {1}: safe {2}, idempotent {3}, never {4}, keyed {5}")
  @CsvSource({
    "CONNECT,     NOT_SENT, true,  true,  true,  true",
    "CONNECT,     UNKNOWN,  true,  true,  false, true",
    "IO,          NOT_SENT, true,  true,  true,  true",
    "IO,          REFUSED,  true,  true,  true,  true",
    "IO,          UNKNOWN,  true,  true,  false, true",
    "IO,          DONE,     true,  true,  false, true",
    "TLS,         NOT_SENT, false, false, false, false",
    "DEADLINE,    NOT_SENT, false, false, false, false",
    "DEADLINE,    UNKNOWN,  false, false, false, false",
    "INTERRUPTED, UNKNOWN,  false, false, false, false",
    "CANCELLED,   NOT_SENT, false, false, false, false",
  })
  void lostExchangeIsRepeatedByReplayClassAndDelivery(
      Reason reason,
      Delivery delivery,
      boolean safe,
      boolean idempotent,
      boolean never,
      boolean keyed) {
    SdkException lost = lost(reason, delivery);

    assertThat(repeats(FakePassage.of(Replay.SAFE), lost)).isEqualTo(safe);
    assertThat(repeats(FakePassage.of(Replay.IDEMPOTENT), lost)).isEqualTo(idempotent);
    assertThat(repeats(FakePassage.of(Replay.NEVER), lost)).isEqualTo(never);
    assertThat(repeats(FakePassage.underKey(), lost)).isEqualTo(keyed);
  }

  @ParameterizedTest(name = "{0}: safe {1}, idempotent {2}, never {3}, keyed {4}, refusing {5}")
  @CsvSource({
    "429, true,  true,  false, true,  true",
    "408, true,  true,  false, false, false",
    "425, true,  true,  false, false, false",
    "500, true,  true,  false, false, false",
    "502, true,  true,  false, false, false",
    "503, true,  true,  false, false, false",
    "504, true,  true,  false, false, false",
    "501, false, false, false, false, false",
    "400, false, false, false, false, false",
    "401, false, false, false, false, false",
    "403, false, false, false, false, false",
    "404, false, false, false, false, false",
    "409, false, false, false, false, false",
    "422, false, false, false, false, false",
    "301, false, false, false, false, false",
  })
  void answeredErrorIsRepeatedByStatusAndReplayClass(
      int status,
      boolean safe,
      boolean idempotent,
      boolean never,
      boolean keyed,
      boolean refusing) {
    SdkException answered = answered(error(status).retryable(true));

    assertThat(repeats(FakePassage.of(Replay.SAFE), answered)).isEqualTo(safe);
    assertThat(repeats(FakePassage.of(Replay.IDEMPOTENT), answered)).isEqualTo(idempotent);
    assertThat(repeats(FakePassage.of(Replay.NEVER), answered)).isEqualTo(never);
    assertThat(repeats(FakePassage.underKey(), answered)).isEqualTo(keyed);
    assertThat(repeats(FakePassage.refusing(), answered)).isEqualTo(refusing);
  }

  @Test
  void whatTheVendorCallsNotRetryableIsNotRepeated() {
    SdkException answered = answered(error(503).retryable(false));

    assertThat(repeats(FakePassage.of(Replay.SAFE), answered)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Replay.class)
  void unreadableReplyAndRefusalAreNeverRepeated(Replay replay) {
    SdkException unreadable = new DecodingException(VENDOR, "op", "", 200, null, "", null);
    SdkException refused = new RefusedException(VENDOR, "op", "", null);

    assertThat(repeats(FakePassage.of(replay), unreadable)).isFalse();
    assertThat(repeats(FakePassage.of(replay), refused)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false", "4, false"})
  void policyBoundsTheNumberOfAttempts(int attempts, boolean again) {
    assertThat(decide(lost(Reason.CONNECT, NOT_SENT), attempts, 0.5).isPresent()).isEqualTo(again);
  }

  @ParameterizedTest
  @CsvSource({"1, 125", "2, 250", "3, 500", "4, 1000", "7, 4000", "60, 4000", "2000, 4000"})
  void backoffDoublesUpToTheLongestDelay(int attempts, long millis) {
    RetryPolicy patient = POLICY.attempts(Integer.MAX_VALUE);

    Optional<Duration> wait =
        RetryDecision.of(
            patient, FakePassage.of(Replay.SAFE), lost(Reason.IO, UNKNOWN), attempts, 0.5);

    assertThat(wait).contains(Duration.ofMillis(millis));
  }

  @Test
  void chanceSpreadsTheWaitFromNothingToTheWholeDelay() {
    assertThat(decide(lost(Reason.IO, NOT_SENT), 1, 0)).contains(Duration.ZERO);
    assertThat(decide(lost(Reason.IO, NOT_SENT), 1, 0.999).orElseThrow())
        .isBetween(Duration.ofMillis(249), Duration.ofMillis(250));
  }

  @Test
  void retryAfterWinsOverBackoff() {
    SdkException answered = answered(error(429).retryAfter(Duration.ofSeconds(17)));

    assertThat(decide(answered, 1, 0.5)).contains(Duration.ofSeconds(17));
  }

  private static boolean repeats(Passage<?> passage, SdkException failure) {
    return RetryDecision.of(POLICY, passage, failure, 1, 0.5).isPresent();
  }

  private static Optional<Duration> decide(SdkException failure, int attempts, double chance) {
    return RetryDecision.of(POLICY, FakePassage.of(Replay.SAFE), failure, attempts, chance);
  }

  private static SdkException lost(Reason reason, Delivery delivery) {
    return new TransportException(VENDOR, "op", delivery, reason, "", null);
  }

  private static SdkException answered(ApiError.Builder error) {
    ApiError read = error.build();
    return ApiException.of(read, read.status() < 500 ? REFUSED : DONE, "");
  }

  private static ApiError.Builder error(int status) {
    return ApiError.builder(VENDOR, "op", status);
  }
}
