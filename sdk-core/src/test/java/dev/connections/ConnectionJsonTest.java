package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.ConnectionStatus.State;
import dev.connections.auth.AuthScheme;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionJsonTest {
  private static final String FULL =
      "{\"ref\":\"acme:eu/a/b:c\",\"vendor\":\"acme\",\"provider\":\"crm\",\"name\":\"Ours\","
          + "\"externalId\":\"x-1\",\"owner\":{\"id\":\"o-1\",\"name\":\"Owner\"},"
          + "\"status\":{\"state\":\"ERROR\",\"word\":\"broken\",\"reason\":\"expired\"},"
          + "\"authScheme\":\"oauth2/brandNew\",\"createdAt\":\"2026-01-31T12:00:00Z\","
          + "\"updatedAt\":\"2026-01-31T12:00:00.000000001Z\","
          + "\"lastSyncedAt\":\"2026-01-31T12:01:00Z\",\"attributes\":{\"plan\":[1.10,true]}}";

  @Test
  void everyMemberIsWrittenUnderItsOwnNameAndReadBack() {
    Connection full = full().source("the model").build();

    assertThat(full.toJson()).hasToString(FULL);
    assertThat(Connection.fromJson(Json.parse(FULL))).isEqualTo(full);
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    Connection bare = Connection.builder(ConnectionRef.parse("acme/1")).build();

    assertThat(bare.toJson())
        .hasToString("{\"ref\":\"acme/1\",\"vendor\":\"acme\",\"status\":{\"state\":\"UNKNOWN\"}}");
    assertThat(Connection.fromJson(bare.toJson())).isEqualTo(bare);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ref\":\"acme/1\"}",
        "{\"ref\":\"acme/1\",\"status\":null,\"owner\":null,\"attributes\":null,\"name\":null}",
        "{\"ref\":\"acme/1\",\"status\":\"CONNECTED\",\"owner\":\"o\",\"attributes\":[1],\"name\":7}",
        "{\"ref\":\"acme/1\",\"status\":{\"state\":\"OF_A_LATER_VERSION\"},\"later\":{}}"
      })
  void whatIsUnknownOrOfAnotherTypeIsIgnored(String json) {
    assertThat(Connection.fromJson(Json.parse(json)))
        .isEqualTo(Connection.builder(ConnectionRef.parse("acme/1")).build());
  }

  @Test
  void aSensitiveAttributeIsMaskedAndItsMaskIsAbsent() {
    Connection connection =
        full().attributes(Map.of("a", Json.of(Map.of("b", "canary")).asSensitive())).build();

    assertThat(connection.toJson().toString()).doesNotContain("canary");
    assertThat(connection.toJson().at("/attributes/a/b").asText()).isEqualTo("********");
    assertThat(Connection.fromJson(connection.toJson()).attributes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ref\":null}",
        "{\"ref\":7}",
        "{\"ref\":\"\"}",
        "[]",
        "\"acme/1\"",
        "null"
      })
  void withoutItsRefThereIsNoConnection(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Connection.fromJson(Json.parse(json)))
        .withMessageContaining("ref");
  }

  @Test
  void aTimeThatIsNoneIsRefusedByItsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Connection.fromJson(Json.parse("{\"ref\":\"acme/1\",\"updatedAt\":\"yesterday\"}")))
        .withMessageStartingWith("updatedAt: ");
  }

  private static Connection.Builder full() {
    return Connection.builder(ConnectionRef.parse("acme:eu/a/b:c"))
        .provider("crm")
        .name("Ours")
        .externalId("x-1")
        .owner(Owner.of("o-1", "Owner"))
        .status(ConnectionStatus.of(State.ERROR, "broken", "expired"))
        .authScheme(AuthScheme.of("oauth2/brandNew"))
        .createdAt(Instant.parse("2026-01-31T12:00:00Z"))
        .updatedAt(Instant.parse("2026-01-31T12:00:00.000000001Z"))
        .lastSyncedAt(Instant.parse("2026-01-31T12:01:00Z"))
        .attributes(Map.of("plan", Json.parse("[1.10,true]")));
  }
}
