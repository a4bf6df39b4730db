package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionStatus.State;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionFilterTest {
  private static final ConnectionFilter ALL = ConnectionFilter.all();

  private static final Connection SALES =
      Connection.builder(ConnectionRef.parse("acme/1"))
          .provider("hubspot")
          .name("Sales")
          .owner(Owner.of("org-9"))
          .status(ConnectionStatus.of(State.CONNECTED, "working"))
          .build();

  private static final Connection BARE = Connection.builder(ConnectionRef.parse("acme/2")).build();

  static Stream<ConnectionFilter> matching() {
    return Stream.of(
        ALL,
        ALL.provider("hubspot"),
        ALL.name("Sales"),
        ALL.owner("org-9"),
        ALL.state(State.CONNECTED),
        ALL.provider("hubspot").name("Sales").owner("org-9").state(State.CONNECTED));
  }

  static Stream<ConnectionFilter> failing() {
    return Stream.of(
        ALL.provider("hub"),
        ALL.name("sales"),
        ALL.owner("org"),
        ALL.state(State.ERROR),
        ALL.provider("hubspot").name("Sales").owner("org-9").state(State.ERROR));
  }

  @ParameterizedTest
  @MethodSource("matching")
  void connectionMatchesWhenEveryConditionHolds(ConnectionFilter filter) {
    assertThat(filter.matches(SALES)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("failing")
  void oneConditionThatFailsIsEnoughAndAPartOfAWordIsNot(ConnectionFilter filter) {
    assertThat(filter.matches(SALES)).isFalse();
  }

  @Test
  void absentMemberMatchesNoConditionOnIt() {
    assertThat(ALL.matches(BARE)).isTrue();
    assertThat(ALL.name("").matches(BARE)).isFalse();
    assertThat(ALL.owner("").matches(BARE)).isFalse();
  }

  @Test
  void conditionsCanBeRead() {
    ConnectionFilter filter = ALL.provider("p").name("n").owner("o").state(State.PENDING);

    assertThat(filter.provider()).contains("p");
    assertThat(filter.name()).contains("n");
    assertThat(filter.owner()).contains("o");
    assertThat(filter.state()).contains(State.PENDING);
    assertThat(filter).isEqualTo(ALL.state(State.PENDING).owner("o").name("n").provider("p"));
    assertThat(filter).isNotEqualTo(ALL);
  }
}
