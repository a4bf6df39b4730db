package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionStatus.State;
import dev.connections.Health.Actor;
import dev.connections.Health.Condition;
import dev.connections.Health.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {
  @ParameterizedTest
  @CsvSource({
    "CONNECTED, WORKING, NOBODY, NONE",
    "UNVERIFIED, WORKING, NOBODY, VERIFY",
    "PENDING, WAITING, CUSTOMER, REAUTHORIZE",
    "NEEDS_REAUTHORIZATION, BROKEN, CUSTOMER, REAUTHORIZE",
    "ERROR, BROKEN, US, VERIFY",
    "UNKNOWN, UNKNOWN, US, VERIFY"
  })
  void everyStateSaysWhoMustActAndWhatCanBeDone(
      State state, Condition condition, Actor actor, Step step) {
    Health health = Health.of(connection(state), new Playing(true));

    assertThat(health.condition()).isEqualTo(condition);
    assertThat(health.actor()).isEqualTo(actor);
    assertThat(health.step()).isEqualTo(step);
    assertThat(health.since()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PENDING, VENDOR", "NEEDS_REAUTHORIZATION, CUSTOMER", "ERROR, US", "UNKNOWN, US"})
  void whereNoRoleAppliesThereIsNoStep(State state, Actor actor) {
    Health health = Health.of(connection(state), new Playing(false));

    assertThat(health.actor()).isEqualTo(actor);
    assertThat(health.step()).isEqualTo(Step.NONE);
  }

  @Test
  void everyStateHasAHealth() {
    assertThat(Set.of(State.values()))
        .allSatisfy(
            state -> assertThat(Health.of(connection(state), new Playing(true))).isNotNull());
  }

  @Test
  void printsWhatItSays() {
    Health health = Health.of(connection(State.NEEDS_REAUTHORIZATION), new Playing(true));

    assertThat(health).hasToString("BROKEN, CUSTOMER must act, next REAUTHORIZE");
    assertThat(health.since(Instant.EPOCH)).asString().endsWith(", since 1970-01-01T00:00:00Z");
    assertThat(health.since(Instant.EPOCH)).isNotEqualTo(health);
    assertThat(Health.of(connection(State.CONNECTED), new Playing(true))).hasToString("WORKING");
  }

  private static Connection connection(State state) {
    return Connection.builder(ConnectionRef.parse("acme/1"))
        .status(ConnectionStatus.of(state, "word"))
        .build();
  }

  /** A client that plays both roles, for all connections or for none. */
  private record Playing(boolean applies)
      implements ConnectionsClient, Capability.Reauthorize, Capability.Verify {
    @Override
    public boolean applicable(Connection connection) {
      return applies;
    }

    @Override
    public boolean verifiable(Connection connection) {
      return applies;
    }

    @Override
    public Call<ReauthorizationLink> reauthorize(ConnectionRef ref, Reauthorization how) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Call<Connection> verify(ConnectionRef ref) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Vendor vendor() {
      return Vendor.of("acme");
    }

    @Override
    public Optional<String> label() {
      return Optional.empty();
    }

    @Override
    public Pager<Connection> list(ConnectionFilter filter) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> role) {
      return Optional.of(role.cast(this));
    }

    @Override
    public void close() {}
  }
}
