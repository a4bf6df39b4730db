package dev.connections.polytomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Json;
import dev.connections.Reconciliation;
import dev.connections.TimeSource;
import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolytomicReconcileTest {
  /** The call begins, the vendor acts five seconds later, and the look-up comes at ten. */
  private static final Instant BEGAN = Instant.parse("2026-05-01T10:00:00Z");

  private static final PolytomicCreateConnectionRequest ORDERS =
      PolytomicCreateConnectionRequest.of("Orders", "postgresql", Json.of(Map.of("port", 5432)));

  private final FakePolytomic fake = FakePolytomic.start();
  private final PolytomicClient client =
      PolytomicClient.builder()
          .credentials(Credentials.bearer(fake.apiKey()))
          .baseUrl(fake.url())
          .timeSource(new Clock())
          .build();
  private Instant now = BEGAN;

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1H", "PT-1H"})
  void whatWasCreatedWhileTheReplyWasLostIsFoundAndClaimedWhateverTheVendorsClockShows(
      Duration skew) {
    SdkException lost = lostReply(skew);

    Reconciliation.Found found = found(client.reconcile(ORDERS, lost.began()).execute());

    assertThat(found.connection().name().orElse("").equals("Orders")).isTrue();
    assertThat(found.createdByThisCall()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1H", "PT-1H"})
  void whatWasThereBeforeIsFoundAndNotClaimedWhateverTheVendorsClockShows(Duration skew) {
    fake.clock(() -> BEGAN.plus(skew).minusSeconds(60));
    client.api().createConnection(ORDERS).execute();
    SdkException lost = lostRequest(skew);

    Reconciliation.Found found = found(client.reconcile(ORDERS, lost.began()).execute());

    assertThat(found.connection().name().orElse("").equals("Orders")).isTrue();
    assertThat(found.createdByThisCall()).isFalse();
  }

  @Test
  void aClientThatMayOnlyReadCanLookAsWell() {
    SdkException lost = lostReply(Duration.ZERO);

    try (var reader = client.derive(builder -> builder.readOnly())) {
      assertThat(found(reader.reconcile(ORDERS, lost.began()).executeAsync().join()))
          .matches(Reconciliation.Found::createdByThisCall);
    }
  }

  @Test
  void whatNeverArrivedIsAbsent() {
    SdkException lost = lostRequest(Duration.ZERO);

    assertThat(client.reconcile(ORDERS, lost.began()).execute())
        .isEqualTo(new Reconciliation.Absent());
  }

  @Test
  void ofSeveralOfOneNameTheOneThatIsNewIsClaimed() {
    fake.clock(() -> BEGAN.minusSeconds(60));
    client.api().createConnection(ORDERS).execute();
    SdkException lost = lostReply(Duration.ZERO);

    Reconciliation.Found found = found(client.reconcile(ORDERS, lost.began()).execute());

    assertThat(found.createdByThisCall()).isTrue();
    assertThat(found.connection().createdAt()).contains(BEGAN.plusSeconds(5));
  }

  @Test
  void severalNewOnesOfOneNameAreUndecided() {
    lostReply(Duration.ZERO);
    now = BEGAN;
    SdkException lost = lostReply(Duration.ZERO);

    assertThat(undecided(client.reconcile(ORDERS, lost.began()).execute()))
        .contains("2 connections have the same key")
        .contains("2 certainly came after");
  }

  @Test
  void theSameNameOfAnotherTypeIsAnotherConnection() {
    SdkException lost = lostReply(Duration.ZERO);
    PolytomicCreateConnectionRequest other =
        PolytomicCreateConnectionRequest.of("Orders", "salesforce", Json.of(Map.of()));

    assertThat(client.reconcile(other, lost.began()).execute())
        .isEqualTo(new Reconciliation.Absent());
  }

  @Test
  void whatHasNoDateIsNotClaimed() {
    SdkException lost = lostRequest(Duration.ZERO);
    fake.add(Json.of(Map.of("id", "9", "name", "Orders")));

    assertThat(found(client.reconcile(ORDERS, lost.began()).execute()).createdByThisCall())
        .isFalse();
  }

  @Test
  void aRowThatCannotBeReadLeavesItUndecided() {
    SdkException lost = lostRequest(Duration.ZERO);
    fake.add(Json.of(Map.of("name", "Orders")));

    assertThat(undecided(client.reconcile(ORDERS, lost.began()).execute()))
        .contains("could not be read");
  }

  @Test
  void withoutANameNothingCanBeLookedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                client.reconcile(
                    PolytomicCreateConnectionRequest.of(" ", "postgresql", Json.of(Map.of())),
                    BEGAN))
        .withMessageStartingWith("polytomic reconcile: name:");
  }

  /** Carried out, and the reply lost. */
  private SdkException lostReply(Duration skew) {
    fake.clock(() -> BEGAN.plus(skew).plusSeconds(5));
    fake.enqueue(Answer.lostReply());
    return failed(skew);
  }

  /** Lost before the vendor had done anything. */
  private SdkException lostRequest(Duration skew) {
    fake.enqueue(Answer.dropAfterRequest());
    return failed(skew);
  }

  private SdkException failed(Duration skew) {
    TransportException lost =
        catchThrowableOfType(
            TransportException.class, () -> client.api().createConnection(ORDERS).execute());
    assertThat(lost.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(lost.began()).isEqualTo(BEGAN);
    now = BEGAN.plusSeconds(10);
    fake.clock(() -> BEGAN.plus(skew).plusSeconds(10));
    return lost;
  }

  private static Reconciliation.Found found(Reconciliation result) {
    assertThat(result).isInstanceOf(Reconciliation.Found.class);
    return (Reconciliation.Found) result;
  }

  private static String undecided(Reconciliation result) {
    assertThat(result).isInstanceOf(Reconciliation.Undecided.class);
    return ((Reconciliation.Undecided) result).reason();
  }

  private final class Clock implements TimeSource {
    @Override
    public Instant now() {
      return now;
    }
  }
}
