package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.Vendor;
import dev.connections.error.NotFoundException;
import dev.connections.error.SdkException;
import dev.connections.federation.Connections;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryClientTest {
  private static final Vendor ACME = Vendor.of("acme");

  private final Connection good = TestConnections.of("acme/1", State.CONNECTED);
  private final Connection bad = TestConnections.of("acme/2", State.ERROR);
  private final MemoryClient client = MemoryClient.of(ACME, good, bad);

  @Test
  void everyWayOfReadingAListGivesTheSame() {
    assertThat(client.list()).containsExactly(good, bad);
    assertThat(client.list().toList()).containsExactly(good, bad);
    assertThat(client.list().firstPage().execute().items()).containsExactly(good, bad);
    assertThat(client.list().pages()).hasSize(1);
    try (Stream<Connection> stream = client.list().withoutSource().stream()) {
      assertThat(stream).containsExactly(good, bad);
    }
  }

  @Test
  void withoutSourceThereIsNone() {
    client.add(good.toBuilder().source("its model").build());

    assertThat(client.list().toList().get(0).source(String.class)).contains("its model");
    assertThat(client.list().withoutSource().toList().get(0).source(String.class)).isEmpty();
  }

  @Test
  void aFilterIsKept() {
    assertThat(client.list(ConnectionFilter.all().state(State.ERROR))).containsExactly(bad);
  }

  @Test
  void oneIsFetchedAndDeleted() {
    Capability.Delete delete = client.capability(Capability.Delete.class).orElseThrow();

    assertThat(client.get(good.ref()).executeAsync()).isCompletedWithValue(good);
    delete.delete(good.ref()).execute();

    assertThatThrownBy(() -> client.get(good.ref()).execute())
        .isInstanceOf(NotFoundException.class);
    assertThat(client.get(good.ref()).executeAsync()).isCompletedExceptionally();
    assertThat(client.list()).containsExactly(bad);
  }

  @Test
  void itPlaysNoOtherRole() {
    assertThat(client.capability(Capability.Verify.class)).isEmpty();
    assertThat(client.capability(Capability.Reauthorize.class)).isEmpty();
  }

  @Test
  void aRefOfAnotherClientIsRefused() {
    MemoryClient tenant = MemoryClient.labelled(ACME, "t1");
    tenant.add(TestConnections.of("acme:t1/1", State.CONNECTED));

    assertThatThrownBy(() -> tenant.add(good)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.get(ConnectionRef.parse("other/1")))
        .hasMessage("other/1 is no ref of acme");
    assertThatThrownBy(() -> client.delete(ConnectionRef.parse("acme:t1/1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(tenant).hasToString("acme:t1");
  }

  @Test
  void everyCallFailsAsTold() {
    SdkException failure = Failures.at(ACME, "list").status(503);
    client.failWith(failure);

    assertThatThrownBy(() -> client.list().toList()).isSameAs(failure);
    assertThatThrownBy(() -> client.get(good.ref()).execute()).isSameAs(failure);
    client.recover();
    assertThat(client.list()).hasSize(2);
  }

  @Test
  void itStandsAmongManyClients() {
    MemoryClient other = MemoryClient.of(Vendor.of("other"));
    other.failWith(Failures.at(Vendor.of("other"), "list").status(401));
    try (Connections all = Connections.of(List.of(client, other))) {
      assertThat(all.list().execute().connections()).containsExactly(good, bad);
      assertThat(all.list().execute().isComplete()).isFalse();
      assertThat(all.get(bad.ref()).execute()).isEqualTo(bad);
    }
  }

  @Test
  void aCallIsAValueLikeAnyOther() {
    assertThat(client.get(good.ref()).timeout(Duration.ofSeconds(1)).withResponse().execute())
        .satisfies(response -> assertThat(response.value()).isEqualTo(good));
    assertThat(client.delete(good.ref()).describe().destructive()).isTrue();
    assertThat(client.list().firstPage().describe().operation()).isEqualTo("list");
    assertThatThrownBy(() -> client.get(good.ref()).timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
