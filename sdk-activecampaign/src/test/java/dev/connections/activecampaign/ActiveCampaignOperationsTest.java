package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.CallDescription.Replay;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignConnectionList;
import dev.connections.activecampaign.model.ActiveCampaignConnectionUpdate;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignListMeta;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.activecampaign.model.ActiveCampaignUpdateConnectionRequest;
import dev.connections.auth.Credentials;
import dev.connections.error.NotFoundException;
import dev.connections.error.ValidationException;
import dev.connections.spi.Model;
import dev.connections.testing.FakeActiveCampaign;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActiveCampaignOperationsTest {
  private static final String CONNECTIONS = "/api/3/connections";

  private final FakeActiveCampaign fake = FakeActiveCampaign.start();
  private final ActiveCampaignClient client =
      ActiveCampaignClient.builder()
          .credentials(Credentials.apiKey(fake.apiToken()))
          .baseUrl(fake.url())
          .build();
  private final ActiveCampaignApi api = client.api();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void listAllConnectionsGivesOnePageAndTheTotal() {
    ActiveCampaignConnectionList page =
        api.listAllConnections(query -> query.limit(1L).offset(1L)).execute();

    assertThat(page.connections()).extracting(c -> c.id().orElseThrow()).containsExactly("2");
    assertThat(page.meta().flatMap(ActiveCampaignListMeta::total)).contains("2");
    assertSent("GET " + CONNECTIONS + "?limit=1&offset=1");
  }

  @Test
  void listAllConnectionsFiltersByServiceAndExternalId() {
    assertThat(
            api.listAllConnections(
                    query -> query.service("fooCommerce").externalid("johndoe@example.com"))
                .execute()
                .connections())
        .hasSize(1);
    assertSent(
        "GET "
            + CONNECTIONS
            + "?filters%5Bservice%5D=fooCommerce&filters%5Bexternalid%5D=johndoe%40example.com");
  }

  @Test
  void createConnectionGivesTheNewOne() {
    ActiveCampaignConnection created =
        api.createConnection(
                ActiveCampaignCreateConnectionRequest.of(
                    ActiveCampaignNewConnection.of("pageforge", "s-1", "Harbour", "l", "m")))
            .execute()
            .connection();

    assertThat(created.id()).contains("3");
    assertThat(created.name()).contains("Harbour");
    assertThat(fake.connections()).hasSize(3);
    assertSent("POST " + CONNECTIONS);
  }

  @Test
  void getConnectionGivesOne() {
    assertThat(api.getConnection("2").execute().connection().service()).contains("fooCommerce");
    assertSent("GET " + CONNECTIONS + "/2");
  }

  @Test
  void updateConnectionLeavesAloneWhatIsNotSet() {
    ActiveCampaignConnectionUpdate change =
        ActiveCampaignConnectionUpdate.builder().name("Harbour Ltd").build();

    ActiveCampaignConnection updated =
        api.updateConnection("2", ActiveCampaignUpdateConnectionRequest.of(change))
            .execute()
            .connection();

    assertThat(updated.name()).contains("Harbour Ltd");
    assertThat(updated.service()).contains("fooCommerce");
    assertThat(fake.requests().get(0).body())
        .isEqualTo("{\"connection\":{\"name\":\"Harbour Ltd\"}}");
    assertSent("PUT " + CONNECTIONS + "/2");
  }

  @Test
  void deleteConnectionGivesNothing() {
    assertThat(api.deleteConnection("2").execute()).isNull();
    assertThat(fake.connections()).hasSize(1);
    assertSent("DELETE " + CONNECTIONS + "/2");
  }

  @Test
  void aMissingConnectionIsNotFound() {
    assertThat(
            catchThrowableOfType(NotFoundException.class, () -> api.getConnection("9").execute()))
        .hasMessageContaining("No Result found for Connection with id 9");
  }

  @Test
  void aPairThatIsTakenIsRefusedWithItsCode() {
    ActiveCampaignCreateConnectionRequest again =
        ActiveCampaignCreateConnectionRequest.of(
            ActiveCampaignNewConnection.of("shopify", "foo.myshopify.com", "n", "", ""));

    assertThat(
            catchThrowableOfType(
                    ValidationException.class, () -> api.createConnection(again).execute())
                .error()
                .code())
        .contains("duplicate");
  }

  @Test
  void onlyACreateIsNeverReplayed() {
    assertThat(
            api.createConnection(
                    ActiveCampaignCreateConnectionRequest.of(
                        ActiveCampaignNewConnection.of("s", "e", "n", "l", "m")))
                .describe()
                .replay())
        .isEqualTo(Replay.NEVER);
    assertThat(api.listAllConnections().describe().replay()).isEqualTo(Replay.SAFE);
    assertThat(api.getConnection("1").describe().replay()).isEqualTo(Replay.SAFE);
    assertThat(api.deleteConnection("1").describe().replay()).isEqualTo(Replay.IDEMPOTENT);
    assertThat(api.deleteConnection("1").describe().destructive()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void aMissingRequiredMemberIsRefusedByNameBeforeSending(
      String member, Model.Builder<?> incomplete) {
    assertThatIllegalArgumentException()
        .isThrownBy(incomplete::build)
        .withMessageStartingWith(member + ": ");
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of("connection", ActiveCampaignCreateConnectionRequest.builder()),
        Arguments.of("connection", ActiveCampaignUpdateConnectionRequest.builder()),
        Arguments.of("service", whole().service(null)),
        Arguments.of("externalid", whole().externalid(null)),
        Arguments.of("name", whole().name(null)),
        Arguments.of("logoUrl", whole().logoUrl(null)),
        Arguments.of("linkUrl", whole().linkUrl(null)));
  }

  private static ActiveCampaignNewConnection.Builder whole() {
    return ActiveCampaignNewConnection.builder()
        .service("s")
        .externalid("e")
        .name("n")
        .logoUrl("l")
        .linkUrl("m");
  }

  private void assertSent(String request) {
    assertThat(fake.requests()).extracting(Object::toString).containsExactly(request);
  }
}
