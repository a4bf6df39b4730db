package dev.connections.polytomic;

import static dev.connections.polytomic.Account.ID;
import static dev.connections.polytomic.Account.REF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ApiResponse;
import dev.connections.Json;
import dev.connections.error.Delivery;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.error.ValidationException;
import dev.connections.polytomic.model.SchemasStatus;
import dev.connections.testing.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A refresh is followed until it, and no other, has ended. */
class SchemaRefreshTest {
  private static final String ONE = "/api/connections/" + ID + "/schemas/";
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String LONG_AGO = status("cached", "08:00:00", "08:05:00");
  private static final String UNDER_WAY = status("cached", "09:00:00", "08:05:00");
  private static final String ENDED = status("cached", "09:00:00", "09:01:00");
  private static final String NEVER = status("cached", "null", "null");
  private static final Answer ACCEPTED = Answer.of(202).header("Location", ONE + "status");

  private final Account account = new Account();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void theStatusIsAskedForOnceASecondUntilTheRefreshHasEnded() {
    ApiResponse<SchemasStatus> ended = account.client.refreshSchemas(REF).withResponse().execute();

    assertThat(ended.value().cacheStatus()).contains("fresh");
    assertThat(ended.attempts()).isEqualTo(5);
    assertThat(account.sent())
        .containsExactly(
            "GET " + ONE + "status",
            "POST " + ONE + "refresh",
            "GET " + ONE + "status",
            "GET " + ONE + "status",
            "GET " + ONE + "status");
    assertThat(account.time.waits()).containsExactly(SECOND, SECOND);
  }

  @Test
  void theAsynchronousCallDoesTheSame() {
    SchemasStatus ended = account.client.refreshSchemas(REF).executeAsync().join();

    assertThat(ended.cacheStatus()).contains("fresh");
    assertThat(account.time.waits()).containsExactly(SECOND, SECOND);
  }

  @Test
  void aRefreshThatEndedLongAgoIsNotTakenForTheNewOne() {
    follow(LONG_AGO, LONG_AGO, LONG_AGO, UNDER_WAY, ENDED);

    SchemasStatus ended = account.client.refreshSchemas(REF).execute();

    assertThat(ended.lastRefreshFinished().orElseThrow().getHour()).isEqualTo(9);
    assertThat(account.sent()).hasSize(6);
  }

  @Test
  void theWordIsNotReliedOn() {
    follow(
        LONG_AGO,
        status("completed", "09:00:00", "null"),
        status("fresh", "09:00:00", "08:05:00"),
        status("refreshing", "09:00:00", "09:01:00"));

    assertThat(account.client.refreshSchemas(REF).execute().cacheStatus()).contains("refreshing");
    assertThat(account.sent()).hasSize(5);
  }

  @Test
  void theEndOfARefreshThatWasUnderWayIsEnough() {
    follow(UNDER_WAY, UNDER_WAY, ENDED);

    assertThat(account.client.refreshSchemas(REF).execute().lastRefreshFinished()).isPresent();
    assertThat(account.sent()).hasSize(4);
  }

  @Test
  void theFirstRefreshOfAllIsFollowedToo() {
    follow(NEVER, NEVER, UNDER_WAY, ENDED);

    assertThat(account.client.refreshSchemas(REF).execute().lastRefreshFinished()).isPresent();
    assertThat(account.sent()).hasSize(5);
  }

  @Test
  void aRefreshIsFollowedForFiveMinutes() {
    account.fake.refreshTakes(1000);

    TransportException e =
        catchThrowableOfType(
            TransportException.class, () -> account.client.refreshSchemas(REF).execute());

    assertThat(e.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(e.delivery()).isEqualTo(Delivery.DONE);
    assertThat(account.time.waited()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void aTimeoutOfTheCallGoesFirst() {
    account.fake.refreshTakes(1000);

    assertThat(
            catchThrowableOfType(
                    TransportException.class,
                    () ->
                        account
                            .client
                            .refreshSchemas(REF)
                            .timeout(SECOND.multipliedBy(3))
                            .execute())
                .reason())
        .isEqualTo(Reason.DEADLINE);
    assertThat(account.time.waits()).hasSize(2);
  }

  @Test
  void aTimeoutOfTheClientGoesBeforeTheFiveMinutes() {
    account.fake.refreshTakes(1000);
    PolytomicClient impatient = account.client.derive(b -> b.timeout(SECOND.multipliedBy(3)));

    assertThat(
            catchThrowableOfType(
                    TransportException.class, () -> impatient.refreshSchemas(REF).execute())
                .reason())
        .isEqualTo(Reason.DEADLINE);
    assertThat(account.time.waits()).hasSize(2);
  }

  @Test
  void twoRefreshesInARowAreTwoRefreshes() {
    account.fake.refreshTakes(0);

    account.client.refreshSchemas(REF).execute();
    account.client.refreshSchemas(REF).execute();

    assertThat(account.sent()).filteredOn(sent -> sent.startsWith("POST")).hasSize(2);
    assertThat(account.time.waits()).isEmpty();
  }

  @Test
  void onlyAHealthyConnectionIsRead() {
    account.fake.add(Json.parse("{\"id\":\"" + ID + "\",\"status\":\"failed\"}"));

    assertThat(
            catchThrowableOfType(
                    ValidationException.class, () -> account.client.refreshSchemas(REF).execute())
                .operation())
        .isEqualTo("refreshSchemas");
  }

  @Test
  void aRefreshWhoseReplyWasLostIsNotStartedAgain() {
    account.answers(LONG_AGO);
    account.fake.enqueue(Answer.dropAfterRequest());

    TransportException e =
        catchThrowableOfType(
            TransportException.class, () -> account.client.refreshSchemas(REF).execute());

    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(account.sent()).hasSize(2);
  }

  @Test
  void aKeyIsRefusedSinceTheStatusTakesNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.client.refreshSchemas(REF).idempotencyKey("k"));
  }

  /** The first status comes before the refresh is asked for. */
  private void follow(String before, String... after) {
    account.answers(before);
    account.fake.enqueue(ACCEPTED);
    account.answers(after);
  }

  private static String status(String word, String started, String finished) {
    return "{\"data\":{\"cache_status\":\"%s\",\"last_refresh_started\":%s,\"last_refresh_finished\":%s}}"
        .formatted(word, time(started), time(finished));
  }

  private static String time(String clock) {
    return clock.equals("null") ? clock : "\"2026-01-31T" + clock + "Z\"";
  }
}
