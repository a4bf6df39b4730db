package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.ApiResponse;
import dev.connections.CallDescription;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.auth.Credentials;
import dev.connections.error.PermissionException;
import dev.connections.error.RefusedException;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.RecordedRequest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindOrCreateTest {
  private static final ActiveCampaignNewConnection WANTED =
      ActiveCampaignNewConnection.of("shop", "e", "n", "l", "m");

  private final FakeActiveCampaign fake = FakeActiveCampaign.startEmpty();
  private final ActiveCampaignClient client =
      ActiveCampaignClient.builder()
          .credentials(Credentials.apiKey(fake.apiToken()))
          .baseUrl(fake.url())
          .build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void whatIsNotThereIsCreated() {
    ActiveCampaignConnection created = client.findOrCreate(WANTED).execute();

    assertThat(created.id()).contains("1");
    assertThat(fake.connections().get(0).at("/externalid").asText()).isEqualTo("e");
    assertSent("GET", "POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "logoUrl", "linkUrl"})
  void whatDiffersIsUpdated(String member) {
    fake.add(JsonRow.of("7", "shop", "e").with(member, "another").json());

    ActiveCampaignConnection updated = client.findOrCreate(WANTED).execute();

    assertThat(updated.id()).contains("7");
    assertThat(updated.name()).contains("n");
    assertThat(fake.connections()).hasSize(1);
    assertThat(fake.connections().get(0).at("/" + member).asText()).isNotEqualTo("another");
    assertSent("GET", "PUT");
    assertThat(fake.requests().get(1).body())
        .isEqualTo("{\"connection\":{\"name\":\"n\",\"logoUrl\":\"l\",\"linkUrl\":\"m\"}}");
  }

  @Test
  void whatIsAsWantedIsLeftAlone() {
    fake.add(JsonRow.of("7", "shop", "e").json());

    ActiveCampaignConnection found = client.findOrCreate(WANTED).execute();

    assertThat(found.id()).contains("7");
    assertThat(found.status()).contains("1");
    assertSent("GET");
  }

  @Test
  void bothFiltersAreAskedForWithAWholePage() {
    client.findOrCreate(WANTED).execute();

    assertThat(fake.requests().get(0).target())
        .isEqualTo(
            "/api/3/connections?filters%5Bservice%5D=shop&filters%5Bexternalid%5D=e"
                + "&limit=100&offset=0");
  }

  @ParameterizedTest
  @CsvSource({"shopify, e", "shop, e-2", "my-shop, the-e", "SHOP, e"})
  void aPartialMatchIsNotTheConnection(String service, String externalid) {
    fake.add(JsonRow.of("7", service, externalid).json());

    assertThat(client.findOrCreate(WANTED).execute().id()).contains("8");
    assertThat(fake.connections()).hasSize(2);
  }

  @Test
  void theExactMatchIsFoundBehindAHundredPartialOnes() {
    IntStream.rangeClosed(1, 230).forEach(this::addPartialMatch);
    fake.add(JsonRow.of("231", "shop", "e").json());

    assertThat(client.findOrCreate(WANTED).execute().id()).contains("231");
    assertSent("GET", "GET", "GET");
  }

  @Test
  void amongAHundredPartialMatchesTheConnectionIsCreated() {
    IntStream.rangeClosed(1, 100).forEach(this::addPartialMatch);

    assertThat(client.findOrCreate(WANTED).execute().id()).contains("101");
    assertSent("GET", "POST");
  }

  // A short page is not the end while the total says that there is more.
  @Test
  void aServerThatGivesFewerRowsThanAskedForIsReadToTheEnd() {
    fake.enqueue(
        page("{\"id\":\"1\",\"service\":\"shop\",\"externalid\":\"e-2\"}"),
        page(
            "{\"id\":\"2\",\"service\":\"shop\",\"externalid\":\"e\",\"name\":\"n\","
                + "\"logoUrl\":\"l\",\"linkUrl\":\"m\"}"));

    assertThat(client.findOrCreate(WANTED).execute().id()).contains("2");
    assertThat(fake.requests().get(1).target()).endsWith("&limit=100&offset=1");
    assertSent("GET", "GET");
  }

  @Test
  void describeListsTheSearchAndWhatMayFollow() {
    CallDescription description = client.findOrCreate(WANTED).describe();

    assertThat(description.exchanges())
        .extracting(CallDescription.Exchange::operation)
        .containsExactly("listAllConnections", "updateConnection", "createConnection");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void theResponseIsTheLastOneAndAllAttemptsAreCounted() {
    ApiResponse<ActiveCampaignConnection> response =
        client.findOrCreate(WANTED).withResponse().execute();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.attempts()).isEqualTo(2);
  }

  @Test
  void aSearchThatFailsCreatesNothing() {
    fake.enqueue(Answer.of(403, "application/json", "{\"message\":\"Forbidden\"}"));

    assertThat(
            catchThrowableOfType(
                PermissionException.class, () -> client.findOrCreate(WANTED).execute()))
        .isNotNull();
    assertSent("GET");
  }

  @Test
  void aReadOnlyClientDoesNotEvenLookWhenItMightHaveToCreate() {
    try (ActiveCampaignClient readOnly = client.derive(ActiveCampaignClient.Builder::readOnly)) {
      assertThat(
              catchThrowableOfType(
                  RefusedException.class, () -> readOnly.findOrCreate(WANTED).execute()))
          .isNotNull();
      assertThat(fake.requests()).isEmpty();
    }
  }

  @Test
  void theSameCallLooksAnewEachTime() {
    var call = client.findOrCreate(WANTED);

    call.execute();
    call.executeAsync().join();

    assertThat(fake.connections()).hasSize(1);
    assertSent("GET", "POST", "GET");
  }

  private void addPartialMatch(int number) {
    fake.add(JsonRow.of("" + number, "shop", "e-" + number).json());
  }

  private void assertSent(String... methods) {
    assertThat(fake.requests()).extracting(RecordedRequest::method).containsExactly(methods);
  }

  private static Answer page(String row) {
    return Answer.of(
        200, "application/json", "{\"connections\":[" + row + "],\"meta\":{\"total\":\"2\"}}");
  }
}
