package dev.connections.activecampaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.error.NotFoundException;
import dev.connections.error.RefusedException;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveCampaignRolesTest {
  private static final ConnectionRef ONE = ConnectionRef.parse("activecampaign/1");

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
  void thereAreTwoRoles() {
    assertThat(client.capability(Capability.Get.class)).isPresent();
    assertThat(client.capability(Capability.Delete.class)).isPresent();
    assertThat(client.capability(Capability.Reauthorize.class)).isEmpty();
    assertThat(client.capability(Capability.Verify.class)).isEmpty();
  }

  @Test
  void getTakesTheStatusFromTheList() {
    fake.add(JsonRow.of("1", "shop", "e").with("status", "0").json());
    fake.add(row("2", "shop", "e-2"));

    Connection connection = client.get(ONE).execute();

    assertThat(connection.status().state()).isEqualTo(State.ERROR);
    assertThat(connection.ref()).isEqualTo(ONE);
    assertThat(fake.requests().get(1).target())
        .contains("filters%5Bservice%5D=shop&filters%5Bexternalid%5D=e&");
  }

  // The vendor may match by a part, and then lists more than one page.
  @Test
  void getFindsTheStatusBehindAHundredPartialMatches() {
    IntStream.rangeClosed(2, 140).forEach(i -> fake.add(row("" + i, "shop", "e" + i)));
    fake.add(row("1", "shop", "e"));

    Connection connection = client.get(ONE).execute();

    assertThat(connection.status().state()).isEqualTo(State.CONNECTED);
    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void getSaysUnknownWhenTheListDoesNotHaveIt() {
    fake.enqueue(json("{\"connection\":{\"id\":\"1\",\"service\":\"s\",\"externalid\":\"e\"}}"));

    assertThat(client.get(ONE).execute().status()).isEqualTo(ConnectionStatus.unknown());
    assertThat(fake.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"service\":\"s\",\"externalid\":\"e\",\"status\":\"1\"}",
        "{\"id\":\"1\",\"externalid\":\"e\"}",
        "{\"id\":\"1\",\"service\":\"s\"}"
      })
  void getAsksTheListOnlyWhenItHelps(String connection) {
    fake.enqueue(json("{\"connection\":" + connection + "}"));

    assertThat(client.get(ONE).execute().ref()).isEqualTo(ONE);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void getOfAMissingConnectionIsNotFoundAndAsksNoList() {
    assertThat(catchThrowableOfType(NotFoundException.class, () -> client.get(ONE).execute()))
        .isNotNull();
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void deleteRemovesTheConnection() {
    fake.add(row("1", "s", "e"));

    client.delete(ONE).execute();

    assertThat(fake.connections()).isEmpty();
  }

  @Test
  void aReadOnlyClientDoesNotDelete() {
    try (ActiveCampaignClient readOnly = client.derive(ActiveCampaignClient.Builder::readOnly)) {
      assertThat(catchThrowableOfType(RefusedException.class, () -> readOnly.delete(ONE).execute()))
          .isNotNull();
    }
    assertThat(fake.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ampersand/1", "activecampaign:other/1"})
  void aRefOfAnotherVendorOrLabelIsRefused(String text) {
    ConnectionRef ref = ConnectionRef.parse(text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.get(ref))
        .withMessageStartingWith("ref: " + text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.delete(ref))
        .withMessageStartingWith("ref: " + text);
  }

  private static Json row(String id, String service, String externalid) {
    return JsonRow.of(id, service, externalid).json();
  }

  private static Answer json(String body) {
    return Answer.of(200, "application/json", body);
  }
}
