package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Reconciliation;
import dev.connections.TimeSource;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveCampaignReconcileTest {
  /** The call begins, the vendor acts five seconds later, and the look-up comes at ten. */
  private static final Instant BEGAN = Instant.parse("2026-05-01T10:00:00Z");

  private static final ActiveCampaignCreateConnectionRequest SHOP = request("shop", "e");

  private final FakeActiveCampaign fake = FakeActiveCampaign.startEmpty();
  private final ActiveCampaignClient client =
      ActiveCampaignClient.builder()
          .credentials(Credentials.apiKey(fake.apiToken()))
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

    Reconciliation.Found found = found(client.reconcile(SHOP, lost.began()).execute());

    assertThat(found.connection().externalId().orElse("").equals("e")).isTrue();
    assertThat(found.createdByThisCall()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1H", "PT-1H"})
  void whatWasThereBeforeIsFoundAndNotClaimedWhateverTheVendorsClockShows(Duration skew) {
    fake.clock(() -> BEGAN.plus(skew).minusSeconds(60));
    client.api().createConnection(SHOP).execute();
    SdkException lost = lostRequest(skew);

    Reconciliation.Found found = found(client.reconcile(SHOP, lost.began()).execute());

    assertThat(found.connection().externalId().orElse("").equals("e")).isTrue();
    assertThat(found.createdByThisCall()).isFalse();
  }

  @Test
  void aClientThatMayOnlyReadCanLookAsWell() {
    SdkException lost = lostReply(Duration.ZERO);

    try (var reader = client.derive(builder -> builder.readOnly())) {
      assertThat(found(reader.reconcile(SHOP, lost.began()).executeAsync().join()))
          .matches(Reconciliation.Found::createdByThisCall);
    }
  }

  @Test
  void whatNeverArrivedIsAbsent() {
    SdkException lost = lostRequest(Duration.ZERO);

    assertThat(client.reconcile(SHOP, lost.began()).execute())
        .isEqualTo(new Reconciliation.Absent());
  }

  @Test
  void itIsFoundBehindAWholePageOfPartialMatches() {
    IntStream.rangeClosed(1, 130)
        .forEach(n -> fake.add(JsonRow.of("" + n, "shop", "e-" + n).json()));
    SdkException lost = lostReply(Duration.ZERO);

    Reconciliation.Found found = found(client.reconcile(SHOP, lost.began()).execute());

    assertThat(found.connection().ref().id()).isEqualTo("131");
    assertThat(found.createdByThisCall()).isTrue();
    assertThat(fake.requests().get(2).target())
        .endsWith("?filters%5Bservice%5D=shop&filters%5Bexternalid%5D=e&limit=100&offset=100");
  }

  @ParameterizedTest
  @CsvSource({"shopify, e", "shop, e-2", "SHOP, e"})
  void aPartialMatchIsAnotherConnection(String service, String externalid) {
    SdkException lost = lostRequest(Duration.ZERO);
    fake.add(JsonRow.of("7", service, externalid).json());

    assertThat(client.reconcile(SHOP, lost.began()).execute())
        .isEqualTo(new Reconciliation.Absent());
  }

  @Test
  void aListThatKeepsChangingLeavesItUndecided() {
    SdkException lost = lostRequest(Duration.ZERO);
    for (int reading = 0; reading < 2; reading++) {
      fake.enqueue(page("1", "2"), page("2", "3"));
    }

    assertThat(undecided(client.reconcile(SHOP, lost.began()).execute())).contains("changed twice");
  }

  @ParameterizedTest
  @CsvSource({"'', e, service", "shop, ' ', externalid"})
  void withoutAPartOfTheKeyNothingCanBeLookedFor(String service, String id, String member) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.reconcile(request(service, id), BEGAN))
        .withMessageStartingWith("activecampaign reconcile: " + member + ":");
  }

  private static Answer page(String id, String total) {
    return Answer.of(
        200,
        "application/json",
        "{\"connections\":[{\"id\":\"" + id + "\"}],\"meta\":{\"total\":\"" + total + "\"}}");
  }

  private static ActiveCampaignCreateConnectionRequest request(String service, String id) {
    return ActiveCampaignCreateConnectionRequest.of(
        ActiveCampaignNewConnection.of(service, id, "n", "l", "m"));
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
            TransportException.class, () -> client.api().createConnection(SHOP).execute());
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
