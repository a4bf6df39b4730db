package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.CallDescription;
import dev.connections.CallDescription.Replay;
import dev.connections.Json;
import dev.connections.RawCall;
import dev.connections.acme.AcmeApi;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.ServerException;
import dev.connections.fake.ScriptedTransport;
import dev.connections.fake.VirtualTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawCallTest {
  private final ScriptedTransport transport = new ScriptedTransport();
  private final AcmeApi api =
      AcmeClient.builder()
          .credentials(Credentials.bearer("k"))
          .baseUrl(URI.create("https://acme.example/v1"))
          .transport(transport)
          .timeSource(new VirtualTime())
          .build()
          .api();

  @Test
  void aValueBecomesOneSegmentOfThePath() {
    transport.reply(200, "{\"calls\":3}");

    Json usage = api.raw("get", "/connections/{id}/usage", "a/b c").execute();

    assertThat(usage.at("/calls").asText()).isEqualTo("3");
    assertThat(transport.onlyRequest().url())
        .isEqualTo("https://acme.example/v1/connections/a%2Fb%20c/usage");
  }

  @Test
  void whatTheClientKnowsIsNotAskedFor() {
    transport.reply(200, "[]");

    api.raw("GET", "/accounts/{account}/things/{id}", "7").execute();

    assertThat(transport.onlyRequest().url()).endsWith("/accounts/main/things/7");
  }

  @Test
  void queryAndBodyAreSent() {
    transport.reply(200, "{}");

    api.raw("POST", "/things").query("a b", "c&d").body(Json.of(Map.of("n", 1))).execute();

    assertThat(transport.onlyRequest().url()).endsWith("/things?a%20b=c%26d");
    assertThat(new String(transport.onlyRequest().body().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("{\"n\":1}");
    assertThat(transport.onlyRequest().headers()).containsEntry("Content-Type", "application/json");
  }

  @Test
  void aCallIsNotChangedByWhatIsMadeOfIt() {
    RawCall call = api.raw("GET", "/things");
    RawCall filtered = call.query("a", "1");

    assertThat(call.describe().url()).hasToString("https://acme.example/v1/things");
    assertThat(filtered.describe().url()).hasToString("https://acme.example/v1/things?a=********");
  }

  @Test
  void aRefusedPathIsShownWithoutWhatMayBeAToken() {
    assertThatThrownBy(() -> api.raw("GET", "/things?token=t-1234"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": /things");
  }

  @Test
  void whatAServerRepeatsOfQueryAndBodyIsNotShown() {
    transport.reply(400, "{\"message\":\"neither t-1234 nor p-5678 will do\"}");
    RawCall call =
        api.raw("POST", "/things").query("token", "t-1234").body(Json.of(List.of("p-5678")));

    assertThatThrownBy(call::execute).hasMessageContaining("neither ******** nor ******** will do");
  }

  @Test
  void optionsSurviveAnotherParameter() {
    transport.reply(200, "{}");

    api.raw("POST", "/things").idempotencyKey("k-1").query("a", "1").execute();

    assertThat(transport.onlyRequest().headers()).containsEntry("Idempotency-Key", "k-1");
  }

  @Test
  void aPostIsNeverSentTwice() {
    transport.reply(503, "");

    assertThatThrownBy(() -> api.raw("POST", "/things").execute())
        .isInstanceOf(ServerException.class);
    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, SAFE, false",
    "HEAD, SAFE, false",
    "PUT, IDEMPOTENT, false",
    "DELETE, IDEMPOTENT, true",
    "POST, NEVER, false",
    "PATCH, NEVER, false"
  })
  void theMethodSaysHowOftenItMayBeSent(String method, Replay replay, boolean destructive) {
    CallDescription description = api.raw(method, "/things").describe();

    assertThat(description.replay()).isEqualTo(replay);
    assertThat(description.destructive()).isEqualTo(destructive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "things",
        "",
        "//evil.example/things",
        "https://evil.example/things",
        "/things?a=1",
        "/things#a",
        "/a/../b",
        "/./a",
        "/a%2fb",
        "/a b",
        "/a\\b",
        "/a\nb",
        "/things/{id",
        "/things}",
        "/a|b",
        "/a[0]",
        "/a\"b<c>",
      })
  void aPathThatCouldLeadElsewhereIsRefused(String path) {
    assertThatThrownBy(() -> api.raw("GET", path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("path: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a\nb"})
  void aValueThatWouldChangeThePathIsRefused(String value) {
    assertThatThrownBy(() -> api.raw("GET", "/things/{id}", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id: ");
  }

  @Test
  void moreOrFewerValuesThanParametersAreRefused() {
    assertThatThrownBy(() -> api.raw("GET", "/things/{id}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{id}");
    assertThatThrownBy(() -> api.raw("GET", "/things", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more values");
  }

  @Test
  void twoParametersOfOneNameAreRefused() {
    assertThatThrownBy(() -> api.raw("GET", "/a/{id}/b/{id}", "1", "2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{id} stands twice");
  }

  @Test
  void anUnknownMethodIsRefused() {
    assertThatThrownBy(() -> api.raw("BREW", "/things"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("method: ");
  }

  @Test
  void nothingATextAndJsonAreAllTaken() {
    transport.reply(204, "").reply(200, "done").reply(200, "null");

    assertThat(api.raw("GET", "/a").execute().isMissing()).isTrue();
    assertThat(api.raw("GET", "/a").execute().asText()).isEqualTo("done");
    assertThat(api.raw("GET", "/a").execute().isNull()).isTrue();
  }

  @Test
  void whatNobodyKnowsPrintsMasked() {
    transport.reply(200, "{\"token\":\"canary\"}");

    Json json = api.raw("GET", "/a").execute();

    assertThat(json.at("/token").asText()).isEqualTo("canary");
    assertThat(json.toString()).doesNotContain("canary");
  }
}
