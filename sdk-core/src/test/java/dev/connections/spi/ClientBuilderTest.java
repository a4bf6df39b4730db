package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.Capability;
import dev.connections.ConnectionRef;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.fake.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {
  private static final String ONE = "{\"id\":\"c-1\",\"provider\":\"p\"}";

  private final ScriptedTransport transport = new ScriptedTransport();

  @Test
  void credentialsAreRequired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AcmeClient.builder().baseUrl(URI.create("https://a.example")).build())
        .withMessageStartingWith("acme: credentials: are missing");
  }

  @Test
  void kindThatTheVendorDoesNotTakeIsRefused() {
    refuses(b -> b.credentials(Credentials.none()), "does not take none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "canary\n", "canary\r\nX: y", "can ary", "canäry", "\u0000canary"})
  void keyThatNoHeaderCanCarryIsRefusedAndNotRepeated(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().credentials(Credentials.apiKey(key)).build())
        .withMessageContaining("the API key")
        .withMessageContaining("Keys are made under Settings.")
        .withMessageNotContaining("canary")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a:b", "a\n"})
  void userThatBasicCannotCarryIsRefused(String user) {
    refuses(b -> b.credentials(Credentials.basic(user, "pw")), "the user of basic");
  }

  @ParameterizedTest
  @CsvSource({
    "acme.example, must begin with https://",
    "ftp://acme.example, must begin with https://",
    "http://acme.example, must begin with https://",
    "http://localhost.acme.example, must begin with https://",
    "http://127.0.0.1.acme.example, must begin with https://",
    "https:///v1, must name a host",
    "https://user:canary@acme.example, and no user",
    "https://acme.example?a=b, neither a query",
    "https://acme.example#f, nor a fragment",
    "https://acme.example:0, must name a port",
    "https://acme.example:65536, must name a port",
  })
  void baseUrlThatKeysMustNotGoToIsRefused(String url, String why) {
    refuses(b -> b.baseUrl(URI.create(url)), why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://a.example",
        "http://localhost:1",
        "http://127.9.9.9",
        "http://[::1]:8080/x"
      })
  void baseUrlWithTlsOrOnThisMachineIsTaken(String url) {
    assertThatCode(() -> builder().baseUrl(URI.create(url)).build()).doesNotThrowAnyException();
  }

  @Test
  void plainHttpIsTakenWhenItIsAskedFor() {
    assertThatCode(() -> builder().baseUrl(URI.create("http://a.example")).plainHttp().build())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example/v1", "https://a.example/v1/", "https://a.example/v1//"})
  void slashAtTheEndOfTheBaseUrlMakesNoDifference(String url) {
    transport.reply(200, ONE);

    builder().baseUrl(URI.create(url)).build().api().getConnection("a/b").execute();

    assertThat(transport.onlyRequest().url())
        .isEqualTo("https://a.example/v1/accounts/main/connections/a%2Fb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "a:b", "é"})
  void labelThatNoRefCanCarryIsRefused(String label) {
    refuses(b -> b.label(label), "label: ");
  }

  @Test
  void timeoutMustBePositive() {
    refuses(b -> b.timeout(Duration.ZERO), "timeout: must be positive");
    refuses(b -> b.timeout(Duration.ofSeconds(-1)), "timeout: must be positive");
    assertThatCode(() -> builder().timeout(Duration.ofSeconds(Long.MAX_VALUE)).build())
        .doesNotThrowAnyException();
  }

  @Test
  void userAgentSuffixMustFitAHeader() {
    refuses(b -> b.userAgentSuffix("a\r\nb"), "userAgentSuffix");
    transport.reply(200, ONE);

    builder().userAgentSuffix("billing/3.2").build().api().getConnection("1").execute();

    assertThat(transport.onlyRequest().headers().get("User-Agent"))
        .matches("connections-java/\\d\\S* billing/3\\.2");
  }

  @Test
  void eachKindOfCredentialsGoesIntoItsHeader() {
    transport.reply(200, ONE).reply(200, ONE).reply(200, ONE);
    var call = builder().build().api().getConnection("1");

    call.credentials(Credentials.bearer("t")).execute();
    call.credentials(Credentials.apiKey("k")).execute();
    call.credentials(Credentials.basic("u", "p")).execute();

    assertThat(transport.requests().get(0).headers()).containsEntry("Authorization", "Bearer t");
    assertThat(transport.requests().get(1).headers()).containsEntry("X-Acme-Key", "k");
    assertThat(transport.requests().get(2).headers())
        .containsEntry("Authorization", "Basic dTpw")
        .doesNotContainKey("X-Acme-Key");
  }

  @Test
  void derivedClientSharesTheTransportAndChangesWhatItIsTold() {
    transport.reply(200, ONE).reply(200, ONE);
    AcmeClient client = builder().build();

    AcmeClient derived = client.derive(b -> b.label("t-2").credentials(Credentials.apiKey("k")));
    derived.close();
    client.api().getConnection("1").execute();
    derived.api().getConnection("1").execute();

    assertThat(transport.isClosed()).isFalse();
    assertThat(derived).hasToString("acme:t-2");
    assertThat(client).hasToString("acme");
    assertThat(transport.requests().get(0).headers()).doesNotContainKey("X-Acme-Key");
  }

  @Test
  void whatABuilderIsToldAfterItBuiltReachesNoDerivedClient() {
    AcmeClient.Builder builder = builder().label("t-1");
    AcmeClient client = builder.build();

    builder.label("t-2").readOnly();

    assertThat(client.derive(same -> {})).hasToString("acme:t-1");
    transport.reply(204, "");
    client.derive(same -> {}).delete(ConnectionRef.parse("acme:t-1/1")).execute();
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void refOfAnotherClientIsRefusedBeforeSending() {
    AcmeClient client = builder().label("t-1").build();

    for (String ref : new String[] {"acme/1", "acme:t-2/1", "other:t-1/1"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.get(ConnectionRef.parse(ref)))
          .withMessageContaining(ref);
    }
  }

  @Test
  void dryRunSaysWhatWouldBeSentAndSendsNothing() {
    var description =
        builder()
            .build()
            .capability(Capability.Delete.class)
            .orElseThrow()
            .delete(ConnectionRef.parse("acme/1"))
            .describe();

    assertThat(description)
        .hasToString(
            "DELETE https://acme.example/accounts/main/connections/1"
                + " (DESTRUCTIVE, replay idempotent)");
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void roleThatTheVendorDoesNotPlayIsAbsent() {
    assertThat(builder().build().capability(Capability.Verify.class)).isEmpty();
  }

  @Test
  void idempotencyKeyIsRefusedWhereTheVendorDocumentsNone() {
    var api = builder().build().api();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> api.getConnection("1").idempotencyKey("k"));
    assertThatIllegalArgumentException().isThrownBy(() -> api.refresh().idempotencyKey("a\nb"));
  }

  private void refuses(UnaryOperator<AcmeClient.Builder> change, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.apply(builder()).build())
        .withMessageStartingWith("acme: ")
        .withMessageContaining(why)
        .withMessageNotContaining("canary");
  }

  private AcmeClient.Builder builder() {
    return AcmeClient.builder()
        .baseUrl(URI.create("https://acme.example"))
        .credentials(Credentials.bearer("k"))
        .transport(transport);
  }
}
