package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Json;
import dev.connections.Reconciliation;
import dev.connections.TimeSource;
import dev.connections.ampersand.model.GenerateConnectionRequest;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeAmpersand;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmpersandReconcileTest {
  /** The call begins, the vendor acts five seconds later, and the look-up comes at ten. */
  private static final Instant BEGAN = Instant.parse("2026-05-01T10:00:00Z");

  private static final GenerateConnectionRequest WANTED = request("hubspot", "org-9", "u-5");

  private final FakeAmpersand fake = FakeAmpersand.startEmpty();
  private final AmpersandClient client =
      AmpersandClient.builder()
          .credentials(Credentials.apiKey(fake.apiKey()))
          .project(fake.project())
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

    Reconciliation.Found found = found(client.reconcile(WANTED, lost.began()).execute());

    assertThat(found.connection().provider().equals("hubspot")).isTrue();
    assertThat(found.createdByThisCall()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1H", "PT-1H"})
  void whatWasThereBeforeIsFoundAndNotClaimedWhateverTheVendorsClockShows(Duration skew) {
    fake.clock(() -> BEGAN.plus(skew).minusSeconds(60));
    client.api().generateConnection(WANTED).execute();
    SdkException lost = lostRequest(skew);

    Reconciliation.Found found = found(client.reconcile(WANTED, lost.began()).execute());

    assertThat(found.connection().provider().equals("hubspot")).isTrue();
    assertThat(found.createdByThisCall()).isFalse();
  }

  @Test
  void aClientThatMayOnlyReadCanLookAsWell() {
    SdkException lost = lostReply(Duration.ZERO);

    try (var reader = client.derive(builder -> builder.readOnly())) {
      assertThat(found(reader.reconcile(WANTED, lost.began()).executeAsync().join()))
          .matches(Reconciliation.Found::createdByThisCall);
    }
  }

  @Test
  void whatNeverArrivedIsAbsent() {
    SdkException lost = lostRequest(Duration.ZERO);

    assertThat(client.reconcile(WANTED, lost.began()).execute())
        .isEqualTo(new Reconciliation.Absent());
  }

  @Test
  void theVendorFiltersByTheWholeKey() {
    client.reconcile(WANTED, BEGAN).execute();

    assertThat(fake.requests().get(0).target())
        .endsWith("/connections?provider=hubspot&groupRef=org-9&consumerRef=u-5");
  }

  @ParameterizedTest
  @CsvSource({"salesforce, org-9, u-5", "hubspot, org-8, u-5", "hubspot, org-9, u-6"})
  void whatDiffersInAPartOfTheKeyIsAnotherConnection(String provider, String group, String user) {
    SdkException lost = lostRequest(Duration.ZERO);
    client.api().generateConnection(request(provider, group, user)).execute();
    fake.enqueue(Answer.json(200, Json.of(fake.connections())));

    assertThat(client.reconcile(WANTED, lost.began()).execute())
        .isEqualTo(new Reconciliation.Absent());
  }

  @ParameterizedTest
  @CsvSource({
    "'', org-9, u-5, provider",
    "hubspot, ' ', u-5, groupRef",
    "hubspot, g, '', consumerRef"
  })
  void withoutAPartOfTheKeyNothingCanBeLookedFor(
      String provider, String group, String user, String member) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.reconcile(request(provider, group, user), BEGAN))
        .withMessageStartingWith("ampersand reconcile: " + member + ":");
  }

  private static GenerateConnectionRequest request(String provider, String group, String user) {
    return GenerateConnectionRequest.builder()
        .provider(provider)
        .groupRef(group)
        .consumerRef(user)
        .apiKey(Secret.of("k"))
        .build();
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
            TransportException.class, () -> client.api().generateConnection(WANTED).execute());
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

  private final class Clock implements TimeSource {
    @Override
    public Instant now() {
      return now;
    }
  }
}
