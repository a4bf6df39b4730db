package dev.connections.polytomic;

import static dev.connections.polytomic.Account.ID;
import static dev.connections.polytomic.Account.REF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.error.Issue;
import dev.connections.error.NotFoundException;
import dev.connections.error.TransportException;
import dev.connections.error.ValidationException;
import dev.connections.http.RateLimiter;
import dev.connections.testing.Answer;
import dev.connections.testing.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Get, Delete, Reauthorize and Verify. */
class PolytomicRolesTest {
  private static final String ONE = "/api/connections/" + ID;
  private static final Reauthorization BACK =
      Reauthorization.returnTo(URI.create("https://app.example.test/back"));
  private static final Json USER =
      Json.parse("{\"id\":\"s-1\",\"type\":\"sync\",\"name\":\"nightly\"}");

  private final Account account = new Account();
  private final PolytomicClient client = account.client;

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void theClientPlaysAllFourRoles() {
    ConnectionsClient any = client;

    assertThat(any.capability(Capability.Get.class)).isPresent();
    assertThat(any.capability(Capability.Delete.class)).isPresent();
    assertThat(any.capability(Capability.Reauthorize.class)).isPresent();
    assertThat(any.capability(Capability.Verify.class)).isPresent();
  }

  @Test
  void whatIsGotEqualsWhatIsListed() {
    assertThat(client.get(REF).execute()).isEqualTo(client.list().toList().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ampersand/1", "polytomic:other/1"})
  void aRefOfSomebodyElseIsRefused(String ref) {
    ConnectionRef strange = ConnectionRef.parse(ref);

    assertThatIllegalArgumentException().isThrownBy(() -> client.get(strange));
    assertThatIllegalArgumentException().isThrownBy(() -> client.delete(strange));
    assertThatIllegalArgumentException().isThrownBy(() -> client.verify(strange));
    assertThatIllegalArgumentException().isThrownBy(() -> client.reauthorize(strange, BACK));
    assertThatIllegalArgumentException().isThrownBy(() -> client.refreshSchemas(strange));
    assertThat(account.sent()).isEmpty();
  }

  @Test
  void deletingNeverForces() {
    client.delete(REF).execute();

    assertThat(account.sent()).containsExactly("DELETE " + ONE);
    assertThat(account.fake.connections()).isEmpty();
  }

  @Test
  void whatUsesAConnectionIsListedWhenItIsNotDeleted() {
    account.fake.useBy(ID, USER);

    ValidationException e =
        catchThrowableOfType(ValidationException.class, () -> client.delete(REF).execute());

    assertThat(e.error().status()).isEqualTo(422);
    assertThat(e.error().issues())
        .containsExactly(
            Issue.builder().code("used_by").name("s-1").detail("used by sync nightly").build());
    assertThat(e.error().extensions().get("metadata"))
        .isEqualTo(Json.parse("{\"used_by\":[" + USER + "]}"));
    assertThat(e).hasMessageContaining("s-1: used by sync nightly");
    assertThat(account.fake.connections()).hasSize(1);
  }

  @Test
  void aLinkReturnsWhereItIsAskedTo() {
    ReauthorizationLink link = client.reauthorize(REF, BACK).execute();

    assertThat(account.sent()).containsExactly("GET " + ONE, "POST /api/connections/connect/");
    assertThat(Json.parse(account.last().body()))
        .isEqualTo(
            Json.parse(
                "{\"name\":\"My Postgres Connection\",\"connection\":\""
                    + ID
                    + "\",\"redirect_url\":\"https://app.example.test/back\",\"ttl\":300}"));
    account.fake.authorize(link.url().reveal());
    assertThat(link.leftOut()).isEmpty();
  }

  @Test
  void aLinkEndsWhenItWasAskedToByTheClocksOfTheClient() {
    ReauthorizationLink link =
        client.reauthorize(REF, BACK.validFor(Duration.ofMillis(90_500))).execute();

    assertThat(link.expiresAt()).contains(VirtualTime.START.plusSeconds(90));
    assertThat(Json.parse(account.last().body()).at("/ttl")).isEqualTo(Json.of(90));
  }

  @Test
  void aLinkHoldsForFiveMinutesUnlessToldOtherwise() {
    assertThat(client.reauthorize(REF, BACK).execute().expiresAt())
        .contains(VirtualTime.START.plusSeconds(300));
  }

  @Test
  void theTimeOfALinkCountsFromWhenItWasAskedFor() {
    AtomicInteger turn = new AtomicInteger();
    RateLimiter slow =
        RateLimiter.delayed(key -> Duration.ofSeconds(turn.incrementAndGet() == 2 ? 10 : 0));

    ReauthorizationLink link =
        client.derive(b -> b.rateLimiter(slow)).reauthorize(REF, BACK).execute();

    assertThat(account.time.waited()).isEqualTo(Duration.ofSeconds(10));
    assertThat(link.expiresAt()).contains(VirtualTime.START.plusSeconds(300));
  }

  @Test
  void aLinkNeedsAnAddressToReturnTo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.reauthorize(REF, Reauthorization.asIs()))
        .withMessageContaining("returnTo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT168H0.001S", "PT0.999S"})
  void aLinkHoldsForASecondToSevenDays(Duration duration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.reauthorize(REF, BACK.validFor(duration)))
        .withMessageContaining("validFor");
    assertThat(client.reauthorize(REF, BACK.validFor(Duration.ofDays(7))).execute().expiresAt())
        .contains(VirtualTime.START.plus(Duration.ofDays(7)));
  }

  @Test
  void aLinkNeverPrints() {
    ReauthorizationLink link = client.reauthorize(REF, BACK).execute();

    assertThat(link.toString() + link.url()).doesNotContain("token");
  }

  @Test
  void aConnectionThatIsGoneHasNoLink() {
    account.fake.remove(ID);

    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> client.reauthorize(REF, BACK).execute()))
        .isNotNull();
    assertThat(account.sent()).containsExactly("GET " + ONE);
  }

  @Test
  void aLinkCanBeHadForEachConnectionOfPolytomic() {
    assertThat(client.applicable(client.get(REF).execute())).isTrue();
    assertThat(client.applicable(Connection.builder(ConnectionRef.parse("ampersand/1")).build()))
        .isFalse();
  }

  @Test
  void verifyingTestsWhatIsStoredAndSendsNoMask() {
    client.verify(REF).execute();

    assertThat(account.sent())
        .containsExactly("GET " + ONE, "POST /api/connections/test", "GET " + ONE);
    assertThat(Json.parse(account.fake.requests().get(1).body()))
        .isEqualTo(
            Json.parse(
                "{\"type\":\"postgresql\",\"configuration\":{},\"connection_id\":\"" + ID + "\"}"));
  }

  @Test
  void verifyingGivesTheConnectionAsItIsAfterwards() {
    String before = "{\"data\":{\"id\":\"1\",\"status\":\"failed\",\"status_error\":\"late\"}}";
    String after = "{\"data\":{\"id\":\"1\",\"status\":\"healthy\"}}";
    account.answers(before, "", after);

    Connection verified = client.verify(REF).execute();

    assertThat(verified.status().state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void aConnectionThatFailsItsTestIsAnException() {
    account.fake.add(
        Json.parse(
            "{\"id\":\""
                + ID
                + "\",\"type\":{\"id\":\"postgresql\"},\"configuration\":{\"password\":\"wrong\"}}"));

    ValidationException e =
        catchThrowableOfType(ValidationException.class, () -> client.verify(REF).execute());

    assertThat(e.error().detail()).contains("the system refused the credentials");
    assertThat(e.operation()).isEqualTo("testConnection");
    assertThat(account.sent()).hasSize(2);
  }

  @Test
  void aTestThatWasLostIsNotSentAgain() {
    account.answers("{\"data\":{\"id\":\"1\",\"type\":{\"id\":\"mysql\"}}}");
    account.fake.enqueue(Answer.dropAfterRequest());

    assertThat(
            catchThrowableOfType(TransportException.class, () -> client.verify(REF).execute())
                .operation())
        .isEqualTo("testConnection");
    assertThat(account.sent()).hasSize(2);
  }

  @Test
  void verifyingMayTakeAsLongAsTheTestOfTheVendor() {
    AtomicInteger turn = new AtomicInteger();
    RateLimiter slow =
        RateLimiter.delayed(key -> Duration.ofSeconds(turn.incrementAndGet() == 2 ? 100 : 0));

    client.derive(b -> b.rateLimiter(slow)).verify(REF).execute();

    assertThat(account.time.waited()).isEqualTo(Duration.ofSeconds(100));
  }

  @Test
  void verifyingListsItsThreeRequestsBeforehand() {
    assertThat(client.verify(REF).describe().exchanges())
        .extracting(exchange -> exchange.operation())
        .containsExactly("getConnection", "testConnection", "getConnection");
    assertThat(account.sent()).isEmpty();
  }
}
