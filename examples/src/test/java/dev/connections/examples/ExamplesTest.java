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
  void whoHasToSignInAgainGetsALink() {
    assertThat(ReauthorizeBroken.run(Map.of(), out)).isZero();

    assertThat(printed())
        .contains("1 of 6 need their customer.", "ampersand/connection-456 hubspot")
        .contains("https://", "the vendor does not honour");
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
    try (Accounts accounts = Fakes.accounts(call -> false)) {
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
