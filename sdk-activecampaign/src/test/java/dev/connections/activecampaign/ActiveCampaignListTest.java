package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.Page;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.auth.Credentials;
import dev.connections.error.DecodingException;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.RecordedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveCampaignListTest {
  private final FakeActiveCampaign fake = FakeActiveCampaign.startEmpty();
  private final ActiveCampaignClient client = client(fake.url());

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void theVendorsOwnExampleBecomesConnections() {
    try (FakeActiveCampaign seeded = FakeActiveCampaign.start();
        ActiveCampaignClient seededClient = client(seeded)) {
      List<Connection> connections = seededClient.list().toList();

      assertThat(connections)
          .extracting(Connection::provider)
          .containsExactly("shopify", "fooCommerce");
      Connection shopify = connections.get(0);
      assertThat(shopify.ref()).isEqualTo(ConnectionRef.parse("activecampaign/1"));
      assertThat(shopify.name()).contains("Foo, Inc.");
      assertThat(shopify.externalId()).contains("foo.myshopify.com");
      assertThat(shopify.status().state()).isEqualTo(State.CONNECTED);
      assertThat(shopify.lastSyncedAt()).isPresent();
      assertThat(connections.get(1).lastSyncedAt()).isEmpty();
      assertThat(shopify.source(ActiveCampaignConnection.class).orElseThrow().logoUrl())
          .contains("");
    }
  }

  @Test
  void everyPageIsReadToTheEnd() {
    add(1, 250);

    assertThat(client.list()).extracting(c -> c.ref().id()).containsExactlyElementsOf(ids(1, 250));
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void aListThatIsReadInSomebodyElsesNameGoesOnInIt() {
    add(1, 250);
    Credentials others = Credentials.apiKey(fake.apiToken());
    ActiveCampaignClient stranger = client.derive(b -> b.credentials(Credentials.apiKey("own")));

    Page<Connection> first = stranger.list().firstPage().credentials(others).execute();
    Page<Connection> second = first.next().orElseThrow().executeAsync().join();
    Page<Connection> third = second.next().orElseThrow().withResponse().execute().value();

    assertThat(third.items()).hasSize(50);
    assertThat(fake.requests())
        .extracting(request -> request.header("Api-Token").orElse(""))
        .containsOnly(fake.apiToken());
  }

  @Test
  void oneHundredRowsAreAskedForAtATime() {
    add(1, 2);

    client.list().toList();

    assertThat(fake.requests())
        .extracting(RecordedRequest::target)
        .containsExactly("/api/3/connections?limit=100&offset=0");
  }

  @Test
  void rowsThatShiftBetweenPagesAreNeitherDoubledNorLost() {
    add(1, 250);
    fake.beforeNextPage(() -> fake.remove("3"));

    List<String> seen = client.list().stream().map(c -> c.ref().id()).toList();

    assertThat(seen).doesNotHaveDuplicates().containsAll(ids(4, 250));
  }

  @Test
  void aListThatKeepsShiftingFailsRatherThanLookComplete() {
    add(1, 250);
    fake.beforeNextPage(() -> fake.remove("3"));
    fake.beforeNextPage(() -> fake.remove("4"));

    assertThatThrownBy(() -> client.list().toList())
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("changed twice");
  }

  @Test
  void aServerThatGivesFewerRowsThanAskedForIsReadToTheEnd() {
    fake.enqueue(page(3, row("1"), row("2")), page(3, row("3")));

    assertThat(client.list()).extracting(c -> c.ref().id()).containsExactly("1", "2", "3");
  }

  @Test
  void aTotalThatIsMissingEndsTheListWithAnEmptyPage() {
    fake.enqueue(json("{\"connections\":[{\"id\":\"1\"}]}"), json("{\"connections\":[]}"));

    assertThat(client.list()).hasSize(1);
  }

  @Test
  void anItemWithoutAnIdFailsAloneAndAfterTheOthers() {
    fake.enqueue(page(2, "{\"service\":\"x\"}", row("2")));
    List<String> seen = new java.util.ArrayList<>();

    assertThatThrownBy(() -> client.list().forEach(c -> seen.add(c.ref().id())))
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.pointer()).isEqualTo("/connections/0/id"));
    assertThat(seen).containsExactly("2");
  }

  @Test
  void aServerThatRepeatsARowWithoutAnIdComesToAnEnd() {
    Answer page = json("{\"connections\":[{\"service\":\"x\"}]}");
    fake.enqueue(page, page, page, page);

    assertThatThrownBy(() -> client.list().toList()).isInstanceOf(DecodingException.class);
    assertThat(fake.requests()).hasSize(4);
  }

  @Test
  void anItemOfTheWrongTypeFailsAlone() {
    fake.enqueue(page(2, "{\"id\":{\"a\":[1,{}]}}", row("2")));

    assertThat(client.list().firstPage().execute())
        .satisfies(
            page -> {
              assertThat(page.items()).extracting(c -> c.ref().id()).containsExactly("2");
              assertThat(page.failures()).hasSize(1);
            });
  }

  @Test
  void theTypedListFailsWhenOneOfItsItemsCannotBeRead() {
    fake.enqueue(page(2, "{\"id\":{\"a\":1}}", row("2")));

    assertThatThrownBy(() -> client.api().listAllConnections().execute())
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.pointer()).isEqualTo("/connections/0/id"));
  }

  @Test
  void numbersMayComeInPlaceOfTexts() {
    fake.enqueue(
        json(
            "{\"connections\":[{\"id\":7,\"isInternal\":0,\"status\":1}],\"meta\":{\"total\":1}}"));

    Connection connection = client.list().toList().get(0);

    assertThat(connection.ref().id()).isEqualTo("7");
    assertThat(connection.attributes()).containsEntry("isInternal", Json.of(0));
    assertThat(connection.status().state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void whatTheVendorMatchesByAPartOfAWordIsCheckedAgain() {
    fake.add(connection("1", "shop"));
    fake.add(connection("2", "shopify"));

    assertThat(client.list(ConnectionFilter.all().provider("shop")))
        .extracting(c -> c.ref().id())
        .containsExactly("1");
    assertThat(fake.requests().get(0).target()).contains("filters%5Bservice%5D=shop");
  }

  @Test
  void getAsksTheListForTheStatusThatTheConnectionLeavesOut() {
    add(1, 3);

    Connection connection = client.get(ConnectionRef.parse("activecampaign/2")).execute();

    assertThat(connection.status().state()).isEqualTo(State.CONNECTED);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void aCallOfTwoExchangesCountsAndDescribesBoth() {
    add(1, 3);

    var call = client.get(ConnectionRef.parse("activecampaign/2"));

    assertThat(call.describe().exchanges()).hasSize(2);
    assertThat(call.withResponse().execute().attempts()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api/3", "/api/3/"})
  void theBaseUrlMayEndAsUsersCopyIt(String end) {
    add(1, 1);
    try (ActiveCampaignClient other = client(URI.create(fake.url() + end))) {
      assertThat(other.list()).hasSize(1);
    }
  }

  @Test
  void theBaseUrlIsRequired() {
    assertThatThrownBy(
            () -> ActiveCampaignClient.builder().credentials(Credentials.apiKey("k")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("activecampaign: baseUrl: ");
  }

  private void add(int from, int to) {
    ids(from, to).forEach(id -> fake.add(connection(id, "service-" + id)));
  }

  private static List<String> ids(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  private static Json connection(String id, String service) {
    return Json.of(
        Map.of("id", id, "service", service, "externalid", "e" + id, "status", "1", "name", "n"));
  }

  private static String row(String id) {
    return connection(id, "s").toString();
  }

  private static Answer page(int total, String... rows) {
    return json(
        "{\"connections\":["
            + String.join(",", rows)
            + "],\"meta\":{\"total\":\""
            + total
            + "\"}}");
  }

  private static Answer json(String body) {
    return Answer.of(200, "application/json", body);
  }

  private static ActiveCampaignClient client(FakeActiveCampaign fake) {
    return client(fake.url(), fake.apiToken());
  }

  private ActiveCampaignClient client(URI url) {
    return client(url, fake.apiToken());
  }

  private static ActiveCampaignClient client(URI url, String token) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(token))
        .baseUrl(url)
        .build();
  }
}
