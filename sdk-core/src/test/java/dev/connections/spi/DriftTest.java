package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Drift;
import dev.connections.Drift.Kind;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.fake.ScriptedTransport;
import dev.connections.http.CallListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final Drift ROW =
      new Drift(
          Kind.UNKNOWN_MEMBER, "listConnections", 200, "AcmeConnection", "/connections/*/new");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final List<CallListener.Drifted> events = new ArrayList<>();
  private final AcmeClient client = client(events::add);

  @Test
  void aMemberThatNobodyKnowsIsToldAndCountedOnceForAllItemsOfAList() {
    transport.reply(
        200,
        "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\",\"new\":\"canary\"},{\"id\":\"b\",\"provider\":\"p\",\"new\":1}]}");

    assertThat(client.list()).hasSize(2);

    assertThat(client.drift()).isEqualTo(Map.of(ROW, 2L));
    assertThat(events).extracting(CallListener.Drifted::drift).containsExactly(ROW, ROW);
    assertThat(events.get(0).call().operation()).isEqualTo("listConnections");
    assertThat(events.toString()).doesNotContain("canary");
  }

  @Test
  void whatIsKnownIsNoDrift() {
    transport.reply(200, "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\"}]}");

    assertThat(client.list()).hasSize(1);

    assertThat(client.drift()).isEmpty();
  }

  @Test
  void aListenerThatThrowsDoesNotKeepTheReplyFromBeingRead() {
    AcmeClient watched =
        client(
            event -> {
              throw new IllegalStateException();
            });
    transport.reply(200, "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\",\"new\":1}]}");

    assertThat(watched.list()).hasSize(1);
    assertThat(watched.drift()).containsOnlyKeys(ROW);
  }

  @Test
  void membersThatAreNamedAfterCustomersDoNotFillTheMemory() {
    StringBuilder members = new StringBuilder("\"id\":\"a\",\"provider\":\"p\"");
    for (int i = 0; i < 2_000; i++) {
      members.append(",\"customer-").append(i).append("\":1");
    }
    transport.reply(200, "{\"connections\":[{" + members + "}]}");

    assertThat(client.list()).hasSize(1);

    assertThat(client.drift()).hasSize(1_000);
    assertThat(events).hasSize(2_000);
  }

  @Test
  void operationSaysWhichStatusesAreDocumented() {
    Operation some = Operation.safe("op", "GET", "/").documents(200, 404);

    assertThat(some.isDocumented(200)).isTrue();
    assertThat(some.isDocumented(418)).isFalse();
    assertThat(Operation.safe("op", "GET", "/").isDocumented(418)).isTrue();
    assertThat(some.documents(200, 0).isDocumented(418)).isTrue();
  }

  private AcmeClient client(Consumer<CallListener.Drifted> listener) {
    return AcmeClient.builder()
        .baseUrl(URI.create("https://acme.example/v1"))
        .credentials(Credentials.bearer("k"))
        .transport(transport)
        .listener(
            new CallListener() {
              @Override
              public void onDrift(Drifted event) {
                listener.accept(event);
              }
            })
        .build();
  }
}
