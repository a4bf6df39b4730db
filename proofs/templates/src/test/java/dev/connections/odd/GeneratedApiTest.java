package dev.connections.odd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.CallDescription.Replay;
import dev.connections.auth.Secret;
import dev.connections.odd.model.Names;
import dev.connections.odd.model.OddWord;
import dev.connections.odd.model.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the methods of a generated API ask for. */
class GeneratedApiTest {
  private final OddApi offline = OddClient.api(new ScriptedTransport(500, ""));

  @Test
  void aClientFillsInItsOwnParameters() {
    assertThat(described(offline.getThing("t/1")))
        .isEqualTo("GET https://odd.example.test/accounts/acme/things/t%2F1 (replay safe)");
  }

  @Test
  void parametersKeepTheNamesOfTheWire() {
    Call<?> call = offline.listThings(q -> q.kind(OddWord.CLASS).limit(5L).deep(null));
    assertThat(call.describe().url().getQuery()).isEqualTo("filters[kind]=class&limit=5");
    assertThat(offline.listThings().describe().url().getQuery()).isNull();
  }

  @Test
  void requiredParametersComeBeforeTheBodyAndTheQuery() {
    Call<?> call = offline.replaceThing("t", "a-b", GeneratedModelTest.mandatory());
    assertThat(call.describe().url()).hasPath("/accounts/acme/things/t").hasQuery("mode=a-b");
    assertThat(offline.getPage(3L, "w").describe().url()).hasPath("/pages/3").hasQuery("word=w");
  }

  @Test
  void aSlashAndAColonOfThePathStayLiteral() {
    assertThat(offline.connectThing(Names.builder().build()).describe().url())
        .hasPath("/accounts/acme/things:connect/");
  }

  @Test
  void howOftenACallMayBeSentCanDependOnItsQuery() {
    assertThat(offline.getThing("t").describe().replay()).isEqualTo(Replay.SAFE);
    assertThat(offline.getThing("t", q -> q.refresh("force")).describe().replay())
        .isEqualTo(Replay.NEVER);
    assertThat(offline.getThing("t", q -> q.refresh("maybe")).describe().replay())
        .isEqualTo(Replay.IDEMPOTENT);
    assertThat(offline.connectThing(Names.builder().build()).describe().replay())
        .isEqualTo(Replay.NEVER);
  }

  @Test
  void whetherACallDestroysCanDependOnItsQuery() {
    CallDescription mild =
        offline.replaceThing("t", "a-b", GeneratedModelTest.mandatory()).describe();
    CallDescription forced =
        offline
            .replaceThing("t", "a-b", GeneratedModelTest.mandatory(), q -> q.force(true))
            .describe();
    assertThat(mild.destructive()).isFalse();
    assertThat(forced.destructive()).isTrue();
    assertThat(offline.deleteThing("t").describe().destructive()).isTrue();
  }

  @Test
  void aBlankPathParameterIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> offline.getThing(" ").describe());
  }

  @Test
  void theVendorGetsTheSecretsThatNobodyElseSees() {
    ScriptedTransport transport = new ScriptedTransport(200, GeneratedModelTest.MANDATORY);
    OddClient.api(transport).replaceThing("t", "a-b", GeneratedModelTest.mandatory()).execute();
    assertThat(transport.sentBody())
        .contains("\"secret\":\"canary\"", "\"settings\":{\"a\":\"canary\"}");
  }

  @Test
  void aSensitiveTextIsASecret() {
    OddApi api = OddClient.api(new ScriptedTransport(200, "https://sign.example/in?token=canary"));
    Secret link = api.connectThing(Names.builder().build()).execute();
    assertThat(link.reveal()).endsWith("canary");
    assertThat(link.toString()).doesNotContain("canary");
  }

  @Test
  void aTextIsAString() {
    assertThat(OddClient.api(new ScriptedTransport(200, "Ever odd.")).getMotto().execute())
        .isEqualTo("Ever odd.");
  }

  @Test
  void aStatusOutsideOf200CanBeAnAnswer() {
    ScriptedTransport transport = new ScriptedTransport(503, "{\"database\":\"down\"}");
    assertThat(OddClient.api(transport).getHealth().execute().at("/database").asText())
        .isEqualTo("down");
  }

  @Test
  void anOperationCanHaveATimeoutOfItsOwn() {
    ScriptedTransport transport = new ScriptedTransport(200, "done");
    OddClient.api(transport).connectThing(Names.builder().build()).execute();
    assertThat(transport.request().timeout())
        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void aReplyCanBeAMapOfLists() {
    ScriptedTransport transport = new ScriptedTransport(200, "{\"a\":[{}]}");
    Map<String, List<Tree>> page = OddClient.api(transport).getPage(1L, "w").execute();
    assertThat(page).containsEntry("a", List.of(Tree.builder().build()));
  }

  private static String described(Call<?> call) {
    return call.describe().toString();
  }
}
