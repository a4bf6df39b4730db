package dev.connections.structural;

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
import dev.connections.structural.model.ConnectRequest;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeStructural;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuralReconcileTest {
  /** The call begins, the vendor acts five seconds later, and the look-up comes at ten. */
  private static final Instant BEGAN = Instant.parse("2026-05-01T10:00:00Z");

  private static final ConnectRequest PROCORE = ConnectRequest.of("procore");

  private final FakeStructural fake = FakeStructural.startEmpty();
  private final StructuralClient client =
      StructuralClient.builder()
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

    Reconciliation.Found found = found(client.reconcile(PROCORE, lost.began()).execute());

    assertThat(found.connection().provider().equals("procore")).isTrue();
    assertThat(found.createdByThisCall()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1H", "PT-1H"})
  void whatWasThereBeforeIsFoundAndNotClaimedWhateverTheVendorsClockShows(Duration skew) {
    fake.clock(() -> BEGAN.plus(skew).minusSeconds(60));
    client.api().connectPlatform(PROCORE).execute();
    SdkException lost = lostRequest(skew);

    Reconciliation.Found found = found(client.reconcile(PROCORE, lost.began()).execute());

    assertThat(found.connection().provider().equals("procore")).isTrue();
    assertThat(found.createdByThisCall()).isFalse();
  }

  @Test
  void aClientThatMayOnlyReadCanLookAsWell() {
    SdkException lost = lostReply(Duration.ZERO);

    try (var reader = client.derive(builder -> builder.readOnly())) {
      assertThat(found(reader.reconcile(PROCORE, lost.began()).executeAsync().join()))
          .matches(Reconciliation.Found::createdByThisCall);
    }
  }

  @Test
  void whatIsNotListedIsUndecidedSinceItMayBeSeeding() {
    SdkException lost = lostRequest(Duration.ZERO);

    assertThat(undecided(client.reconcile(PROCORE, lost.began()).execute()))
        .contains("procore is not listed")
        .contains("seeding");
  }

  @Test
  void whatIsSeedingIsUndecided() {
    SdkException lost = lostReply(Duration.ZERO);
    fake.add(Json.of(Map.of("platform", "procore", "status", "seeding")));

    assertThat(undecided(client.reconcile(PROCORE, lost.began()).execute())).contains("seeding");
  }

  @Test
  void anotherPlatformIsAnotherConnection() {
    SdkException lost = lostReply(Duration.ZERO);

    undecided(client.reconcile(ConnectRequest.of("dynamics"), lost.began()).execute());
  }

  @Test
  void withoutAPlatformNothingCanBeLookedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.reconcile(ConnectRequest.of(" "), BEGAN))
        .withMessageStartingWith("structural reconcile: platform:");
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
            TransportException.class, () -> client.api().connectPlatform(PROCORE).execute());
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
