package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionStatus.State;
import dev.connections.auth.AuthScheme;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  static Stream<UnaryOperator<Connection.Builder>> changes() {
    return Stream.of(
        b -> b.provider("other"),
        b -> b.name("other"),
        b -> b.externalId("other"),
        b -> b.owner(Owner.of("other")),
        b -> b.status(ConnectionStatus.of(State.ERROR, "broken")),
        b -> b.authScheme(AuthScheme.BASIC),
        b -> b.createdAt(NOON.plusSeconds(1)),
        b -> b.updatedAt(NOON.plusSeconds(1)),
        b -> b.lastSyncedAt(NOON.plusSeconds(1)),
        b -> b.attributes(Map.of("a", 2)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyNormalisedMemberCountsForEquality(UnaryOperator<Connection.Builder> change) {
    assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
  }

  @Test
  void sourceDoesNotCountForEquality() {
    Connection with = full().source("the model").build();

    assertThat(with).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
  }

  @Test
  void refCountsForEquality() {
    assertThat(Connection.builder(ConnectionRef.parse("acme/1")).build())
        .isNotEqualTo(Connection.builder(ConnectionRef.parse("acme/2")).build());
  }

  @Test
  void sourceIsGivenAsItsOwnTypeOnly() {
    Connection connection = full().source("the model").build();

    assertThat(connection.source(String.class)).contains("the model");
    assertThat(connection.source(Integer.class)).isEmpty();
    assertThat(full().build().source(Object.class)).isEmpty();
  }

  @Test
  void toBuilderKeepsEverything() {
    Connection connection = full().source("the model").build();

    assertThat(connection.toBuilder().build()).isEqualTo(connection);
    assertThat(connection.toBuilder().build().source(String.class)).contains("the model");
  }

  @Test
  void nothingButTheRefIsKnownAtFirst() {
    Connection bare = Connection.builder(ConnectionRef.parse("acme/1")).provider(null).build();

    assertThat(bare.provider()).isEmpty();
    assertThat(bare.status()).isEqualTo(ConnectionStatus.unknown());
    assertThat(bare.attributes()).isEmpty();
    assertThat(bare.owner()).isEmpty();
  }

  @Test
  void laterChangesOfTheAttributesAreNotSeen() {
    Map<String, Object> attributes = new HashMap<>(Map.of("a", 1));
    Connection connection = full().attributes(attributes).build();

    attributes.put("b", 2);

    assertThat(connection.attributes()).containsOnlyKeys("a");
  }

  private static Connection.Builder full() {
    return Connection.builder(ConnectionRef.parse("acme/1"))
        .provider("hubspot")
        .name("Sales")
        .externalId("x-1")
        .owner(Owner.of("org-9", "Org"))
        .status(ConnectionStatus.of(State.CONNECTED, "working"))
        .authScheme(AuthScheme.API_KEY)
        .createdAt(NOON)
        .updatedAt(NOON)
        .lastSyncedAt(NOON)
        .attributes(Map.of("a", 1));
  }
}
