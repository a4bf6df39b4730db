package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void withoutAccountsTheListShowsTheFakesAndSaysSo() {
    assertThat(ListConnections.run(Map.of(), out)).isZero();

    assertThat(printed())
        .contains("made up")
        .contains("procore", "salesforce", "shopify", "fooCommerce", "My Postgres Connection")
        .contains("CONNECTED (healthy)");
  }

  @Test
  void whoHasToSignInAgainGetsALink() {
    assertThat(ReauthorizeBroken.run(Map.of(), out)).isZero();

    assertThat(printed())
        .contains("1 of 6 need their customer.", "ampersand/connection-456 hubspot")
        .contains("https://", "the vendor does not honour");
  }

  @Test
  void aVariableThatMissesItsCompanionIsNamed() {
    assertThat(ListConnections.run(Map.of("AMPERSAND_API_KEY", "k"), out)).isEqualTo(2);

    assertThat(printed()).contains("AMPERSAND_PROJECT: must be set beside AMPERSAND_API_KEY");
  }

  @Test
  void aVariableThatMeansNothingAloneIsNotIgnored() {
    assertThat(ListConnections.run(Map.of("ACTIVECAMPAIGN_URL", "https://a.example"), out))
        .isEqualTo(2);

    assertThat(printed()).contains("ACTIVECAMPAIGN_API_TOKEN");
  }

  @Test
  void aBlankKeyIsRefusedInOneSentence() {
    assertThat(ListConnections.run(Map.of("STRUCTURAL_API_KEY", " "), out)).isEqualTo(2);

    assertThat(printed())
        .startsWith("structural: credentials: the bearer token is missing or blank");
  }

  @Test
  void theDestructiveCallIsDescribedAndNotMadeWithoutAYes() {
    assertThat(connect("no")).isZero();

    assertThat(printed())
        .contains("DESTRUCTIVE", "POST http")
        .endsWith("Nothing was sent." + System.lineSeparator());
  }

  @Test
  void theDestructiveCallIsMadeAfterAYes() {
    assertThat(connect("yes\n")).isZero();

    assertThat(printed()).contains("Connected: {projects=5");
  }

  @Test
  void everyFailureIsShownInOneSentenceWithoutTheKey() {
    HandleErrors.run(Map.of(), out);

    assertThat(printed())
        .contains(
            "AuthenticationException: polytomic listConnections failed: HTTP 401",
            "NotFoundException: polytomic getConnection failed: HTTP 404",
            "IllegalArgumentException: polytomic: credentials:",
            "DecodingException: polytomic listConnections answered HTTP 200",
            "reason CONNECT, delivery NOT_SENT",
            "reason DEADLINE")
        .doesNotContain("wrong-key", "with a line break\n");
  }

  @Test
  void theConfiguredAccountsAreAskedBeforeTheFake() {
    HandleErrors.run(
        Map.of("ACTIVECAMPAIGN_API_TOKEN", "a-key", "ACTIVECAMPAIGN_URL", "http://127.0.0.1:1"),
        out);

    assertThat(printed())
        .startsWith("The account at activecampaign")
        .contains("TransportException: activecampaign listAllConnections failed")
        .contains("A wrong key")
        .doesNotContain("a-key");
  }

  @Test
  void fourVendorsAreListedOneAfterAnotherAndAtOnce() {
    AllAtOnce.run(out, 0, 1);

    assertThat(printed()).contains("One after another: ", "All at once: ", "medians of 1 rounds");
  }

  @Test
  void theBrokenConnectionsOfTheFakesAreStreamed() {
    try (Accounts accounts = Fakes.accountsWithTrouble()) {
      assertThatCode(() -> StreamSnippet.printBroken(accounts.clients()))
          .doesNotThrowAnyException();
    }
  }

  private int connect(String answer) {
    return ConnectPlatform.run(
        Map.of(),
        "procore",
        new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
        out);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
