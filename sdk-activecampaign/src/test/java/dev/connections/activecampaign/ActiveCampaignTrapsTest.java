package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ApiResponse;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.Json;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignConnectionResponse;
import dev.connections.activecampaign.model.ActiveCampaignConnectionUpdate;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.activecampaign.model.ActiveCampaignUpdateConnectionRequest;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.PermissionException;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of facts/activecampaign.md, section 8, in their order. */
class ActiveCampaignTrapsTest {
  private final FakeActiveCampaign fake = FakeActiveCampaign.startEmpty();
  private final ActiveCampaignClient client = builder().build();
  private final ActiveCampaignApi api = client.api();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void membersAreSpeltAsTheVendorSpellsThem() {
    fake.enqueue(
        json(
            "{\"connection\":{\"externalid\":\"e\",\"listId\":\"12\",\"sync_request_time\":\"then\"}}"));

    ActiveCampaignConnection read = create().connection();

    assertThat(fake.requests().get(0).body())
        .isEqualTo(
            "{\"connection\":{\"service\":\"s\",\"externalid\":\"e\",\"name\":\"n\","
                + "\"logoUrl\":\"l\",\"linkUrl\":\"m\",\"listId\":\"12\"}}");
    assertThat(read.externalid()).contains("e");
    assertThat(read.listId()).contains("12");
    assertThat(read.syncRequestTime()).contains(Json.of("then"));
    assertThat(read.unknown()).isEmpty();
  }

  @Test
  void statusesAreWrittenAsNumbersAndReadAsTexts() {
    fake.add(row("1", "s", "e"));
    ActiveCampaignConnectionUpdate update =
        ActiveCampaignConnectionUpdate.builder().status(0L).syncStatus(1L).build();

    ActiveCampaignConnection updated =
        api.updateConnection("1", ActiveCampaignUpdateConnectionRequest.of(update))
            .execute()
            .connection();

    assertThat(fake.requests().get(0).body())
        .isEqualTo("{\"connection\":{\"status\":0,\"syncStatus\":1}}");
    assertThat(updated.status()).contains("0");
    assertThat(updated.syncStatus()).contains("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "\"0\"", "\"1\""})
  void isInternalIsANumberOrAText(String value) {
    fake.enqueue(json("{\"connection\":{\"id\":\"1\",\"isInternal\":" + value + "}}"));

    assertThat(api.getConnection("1").execute().connection().isInternal())
        .contains(Json.parse(value));
  }

  @Test
  void whatWeHaveNoWordForStandsAmongTheAttributes() {
    fake.enqueue(list("1", "{\"id\":\"1\",\"isInternal\":0,\"syncStatus\":\"2\"}"));

    assertThat(client.list().toList().get(0).attributes())
        .containsExactly(
            Map.entry("isInternal", Json.of(0)), Map.entry("syncStatus", Json.of("2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"1\",\"lastSync\":null}", "{\"id\":\"1\"}"})
  void theLastSyncMayBeNullOrAbsent(String row) {
    fake.enqueue(list("1", row));

    assertThat(client.list().toList().get(0).lastSyncedAt()).isEmpty();
  }

  @Test
  void aCreateTellsNoStatus() {
    ActiveCampaignConnection created = create().connection();

    assertThat(created.status()).isEmpty();
    assertThat(created.syncStatus()).isEmpty();
    assertThat(created.lastSync()).isEmpty();
    assertThat(created.isInternal()).contains(Json.of(0));
  }

  @Test
  void aConnectionWithoutAStatusIsNotCalledConnected() {
    fake.enqueue(list("1", "{\"id\":\"1\"}"));

    assertThat(client.list().toList().get(0).status()).isEqualTo(ConnectionStatus.unknown());
  }

  @Test
  void anEmptyUrlIsAnEmptyText() {
    fake.enqueue(
        json("{\"connection\":{\"id\":\"1\",\"logoUrl\":\"\",\"linkUrl\":\"not a:url\"}}"));

    ActiveCampaignConnection read = api.getConnection("1").execute().connection();

    assertThat(read.logoUrl()).contains("");
    assertThat(read.linkUrl()).contains("not a:url");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void aCreateMayAnswerWithAnyStatusOfSuccess(int status) {
    fake.enqueue(Answer.of(status, "application/json", "{\"connection\":{\"id\":\"57\"}}"));

    assertThat(create().connection().id()).contains("57");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/3/connections/1/customers",
        "/connections/1/customers",
        "https://acct.api-us1.com.api-us1.com/api/3/connections/1/customers",
        "::"
      })
  void linksAreKeptAsTheyAreAndNeverFollowed(String link) {
    fake.add(
        JsonRow.of("1", "s", "e").with("links", Map.of("customers", link, "options", "x")).json());

    Connection listed = client.list().toList().get(0);
    client.get(listed.ref()).execute();

    assertThat(listed.source(ActiveCampaignConnection.class).orElseThrow().links())
        .containsEntry("customers", link);
    assertThat(fake.requests())
        .extracting(sent -> sent.target().replaceFirst("\\?.*", ""))
        .containsExactly("/api/3/connections", "/api/3/connections/1", "/api/3/connections");
  }

  @Test
  void aConnectionThatIsNotThereMayBeToldAsForbidden() {
    PermissionException e =
        catchThrowableOfType(PermissionException.class, () -> client.delete(ref("9")).execute());

    assertThat(e.error().detail()).contains("No Result found for Connection with id 9");
    assertThat(e).hasMessageContaining("or there is no such connection");
  }

  @Test
  void aKeyThatIsNotAcceptedIsForbiddenAndNotCalledABadPassword() {
    try (ActiveCampaignClient stranger =
        client.derive(b -> b.credentials(Credentials.apiKey("wrong-key")))) {
      PermissionException e =
          catchThrowableOfType(PermissionException.class, () -> stranger.list().toList());

      assertThat(e.error().status()).isEqualTo(403);
      assertThat(e).hasMessageContaining("not accepted, or it is not permitted");
      assertThat(e.getMessage()).doesNotContain("wrong-key");
    }
  }

  // One that passes cannot be told from one that stays: the caller decides.
  @Test
  void aForbiddenReplyIsNotAskedForAgain() {
    fake.enqueue(Answer.of(403, "application/json", "{\"message\":\"Forbidden\"}"));

    assertThat(catchThrowable(() -> client.list().toList()))
        .isInstanceOf(PermissionException.class);
    assertThat(fake.requests()).hasSize(1);
    assertThat(client.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400, VALIDATION", "403, PERMISSION", "404, NOT_FOUND", "422, VALIDATION"})
  void anErrorWithAnEmptyObjectKeepsItsStatus(int status, ApiError.Kind kind) {
    ApiError error = errorOf(Answer.of(status, "application/json", "{}"));

    assertThat(error.status()).isEqualTo(status);
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.detail()).isEmpty();
  }

  @Test
  void jsonMayComeAsPlainTextOrAsHtml() {
    fake.enqueue(
        Answer.of(200, "text/plain", "{\"connection\":{\"id\":\"1\"}}"),
        Answer.of(200, "text/html; charset=UTF-8", "{\"connection\":{\"id\":\"2\"}}"));

    assertThat(api.getConnection("1").execute().connection().id()).contains("1");
    assertThat(api.getConnection("2").execute().connection().id()).contains("2");
    assertThat(errorOf(Answer.of(422, "text/plain", "{\"message\":\"no\"}")).detail())
        .contains("no");
  }

  @Test
  void invalidJsonDoesNotHideAnError() {
    assertThat(errorOf(Answer.of(422, "application/json", "{\"errors\":[\"title\":\"x\"]}")))
        .satisfies(error -> assertThat(error.status()).isEqualTo(422));
    assertThat(
            errorOf(Answer.of(404, "application/json", "{\"message\":\"gone\"}{\"links\":[]}"))
                .detail())
        .contains("gone");
  }

  @Test
  void anEmptyBodyIsASuccessOnlyWhereNothingIsPromised() {
    fake.enqueue(Answer.of(200), Answer.of(200), Answer.of(200));

    client.delete(ref("1")).execute();
    assertThat(catchThrowable(() -> api.getConnection("1").execute()))
        .isInstanceOf(DecodingException.class);
    assertThat(catchThrowable(() -> client.list().toList())).isInstanceOf(DecodingException.class);
  }

  @Test
  void aListIsNotCutAtTheTwentyRowsOfAPlainPage() {
    IntStream.rangeClosed(1, 130).forEach(i -> fake.add(row("" + i, "s", "e" + i)));

    assertThat(api.listAllConnections().execute().connections()).hasSize(20);
    assertThat(client.list()).hasSize(130);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "2", "\" 2 \"", "2.0", "\"many\"", "null"})
  void theTotalIsATextAndPerhapsANumber(String total) {
    fake.enqueue(
        list(total, "{\"id\":\"1\"}"),
        list(total, "{\"id\":\"2\"}"),
        json("{\"connections\":[],\"meta\":{\"total\":" + total + "}}"));

    assertThat(client.list()).extracting(c -> c.ref().id()).containsExactly("1", "2");
  }

  @Test
  void aFilterThatContainsIsCheckedForEquality() {
    fake.add(row("1", "shop", "e"));
    fake.add(row("2", "my-shop", "e"));

    assertThat(api.listAllConnections(query -> query.service("shop")).execute().connections())
        .hasSize(2);
    assertThat(client.list(ConnectionFilter.all().provider("shop")))
        .extracting(c -> c.ref().id())
        .containsExactly("1");
  }

  @Test
  void theLimiterIsAskedForTheAccountWhoseverTheKey() {
    List<String> accounts = new CopyOnWriteArrayList<>();
    try (ActiveCampaignClient one =
            builder()
                .rateLimiter(
                    RateLimiter.delayed(
                        account -> {
                          accounts.add(account);
                          return Duration.ZERO;
                        }))
                .build();
        ActiveCampaignClient two =
            one.derive(b -> b.credentials(Credentials.apiKey("the-key-of-somebody-else")))) {
      one.list().toList();
      assertThat(catchThrowable(() -> two.list().toList())).isNotNull();
    }
    assertThat(accounts).hasSize(2);
    assertThat(accounts.get(0)).isEqualTo(accounts.get(1)).doesNotContain(fake.apiToken());
  }

  // The provider promises no host name, so none is made from the name of an account.
  @Test
  void theBaseUrlIsGivenAndNeverBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ActiveCampaignClient.builder().credentials(Credentials.apiKey("k")).build())
        .withMessageStartingWith("activecampaign: baseUrl: ");
    fake.add(row("1", "s", "e"));
    assertThat(client.list()).hasSize(1);
    assertThat(fake.requests().get(0).header("Host")).contains(fake.url().getAuthority());
  }

  @Test
  void theRootIsWrappedWhereTheVendorWrapsItAndNowhereElse() {
    fake.add(row("7", "s", "other"));

    create();

    assertThat(Json.parse(fake.requests().get(0).body()).asMap()).containsOnlyKeys("connection");
    assertThat(api.getConnection("7").execute().connection().id()).contains("7");
    assertThat(api.listAllConnections().execute().connections()).hasSize(2);
    fake.enqueue(json("{\"id\":\"7\"}"));
    assertThat(catchThrowable(() -> api.getConnection("7").execute()))
        .isInstanceOf(DecodingException.class);
  }

  @ParameterizedTest
  @CsvSource({"200, {}", "200, ''", "204, ''", "200, '{\"message\":\"deleted\"}'"})
  void aDeleteAnswersWithAnEmptyObjectOrNothing(int status, String body) {
    fake.enqueue(body.isEmpty() ? Answer.of(status) : Answer.of(status, "application/json", body));

    ApiResponse<Void> response = client.delete(ref("1")).withResponse().execute();

    assertThat(response.status()).isEqualTo(status);
  }

  @Test
  void aTimeKeepsTheOffsetOfTheAccount() {
    fake.enqueue(list("1", "{\"id\":\"1\",\"cdate\":\"2017-02-02T13:09:07-06:00\"}"));

    assertThat(
            client
                .list()
                .toList()
                .get(0)
                .source(ActiveCampaignConnection.class)
                .flatMap(ActiveCampaignConnection::cdate))
        .contains(OffsetDateTime.parse("2017-02-02T13:09:07-06:00"));
  }

  @Test
  void theTimesOfTheVendorAreOurs() {
    fake.enqueue(
        list(
            "1",
            "{\"id\":\"1\",\"cdate\":\"2017-02-02T13:09:07-06:00\","
                + "\"udate\":\"2017-02-03T13:09:07-06:00\"}"));

    Connection connection = client.list().toList().get(0);

    assertThat(connection.createdAt()).contains(Instant.parse("2017-02-02T19:09:07Z"));
    assertThat(connection.updatedAt()).contains(Instant.parse("2017-02-03T19:09:07Z"));
  }

  @Test
  void aCreateThatWasRefusedForItsRateIsSentAgainAndOneThatWasLostIsNot() {
    fake.enqueue(Answer.of(429).header("Retry-After", "0"));
    create();
    assertThat(fake.requests()).hasSize(2);

    fake.enqueue(Answer.dropAfterRequest());
    assertThat(catchThrowable(this::create)).isNotNull();
    assertThat(fake.requests()).hasSize(3);
  }

  private ActiveCampaignConnectionResponse create() {
    return api.createConnection(
            ActiveCampaignCreateConnectionRequest.of(
                ActiveCampaignNewConnection.builder()
                    .service("s")
                    .externalid("e")
                    .name("n")
                    .logoUrl("l")
                    .linkUrl("m")
                    .listId("12")
                    .build()))
        .execute();
  }

  private ApiError errorOf(Answer answer) {
    fake.enqueue(answer);
    return catchThrowableOfType(ApiException.class, () -> api.getConnection("1").execute()).error();
  }

  private ActiveCampaignClient.Builder builder() {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(fake.apiToken()))
        .baseUrl(fake.url())
        .retryPolicy(RetryPolicy.standard().delays(Duration.ZERO, Duration.ZERO));
  }

  private static ConnectionRef ref(String id) {
    return ConnectionRef.of(ActiveCampaignClient.VENDOR, id);
  }

  private static Json row(String id, String service, String externalid) {
    return JsonRow.of(id, service, externalid).json();
  }

  private static Answer list(String total, String row) {
    return json("{\"connections\":[" + row + "],\"meta\":{\"total\":" + total + "}}");
  }

  private static Answer json(String body) {
    return Answer.of(200, "application/json", body);
  }
}
