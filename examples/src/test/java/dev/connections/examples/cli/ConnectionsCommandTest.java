package dev.connections.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import dev.connections.testing.FakeActiveCampaign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsCommandTest {
  private static final String POSTGRES = "polytomic/248df4b7-aa70-47b8-a036-33ac447e668d";
  private static final String BROKEN = "ampersand/connection-456";

  private final FakeActiveCampaign campaign = FakeActiveCampaign.start();

  @AfterEach
  void close() {
    campaign.close();
  }

  @Test
  void withoutAVerbTheFakesAreListedAndSaidToBeMadeUp() {
    Run run = Run.connections();

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("made up").hasLineCount(1);
    assertThat(run.lines()).hasSize(7);
    assertThat(run.lines().get(0))
        .containsSubsequence("REF", "PROVIDER", "NAME", "OWNER", "STATE", "MUST ACT", "NEXT");
    assertThat(run.lines().get(4))
        .containsSubsequence(
            BROKEN,
            "hubspot",
            "NEEDS_REAUTHORIZATION (bad_credentials)",
            "customer",
            "reauthorize");
  }

  @Test
  void theReadmeShowsWhatIsPrinted() throws IOException {
    Path readme = Path.of(System.getProperty("project.root"), "README.md");

    assertThat(Files.readString(readme)).contains(Run.connections("list").out().indent(4));
  }

  @Test
  void forProgramsTheListIsAnObjectALine() {
    List<Json> listed =
        Run.connections("list", "--json").lines().stream().map(Json::parse).toList();

    assertThat(listed).hasSize(6).allMatch(one -> one.at("/health/condition").isString());
    assertThat(listed)
        .filteredOn(one -> one.text("ref").orElse("").equals(BROKEN))
        .singleElement()
        .satisfies(one -> assertThat(one.at("/health/step").asText()).isEqualTo("REAUTHORIZE"));
  }

  @ParameterizedTest
  @CsvSource({
    "--state, needs_reauthorization, ampersand/connection-456",
    "--provider, procore, structural/procore",
    "--owner, group-123, ampersand/connection-123",
    "--name, 'Foo, Inc.', activecampaign/1",
    "--vendor, structural, structural/procore",
  })
  void theListIsOfWhatWasAskedFor(String option, String value, String ref) {
    Run run = Run.connections("list", option, value);

    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(2).last().asString().startsWith(ref + " ");
  }

  @Test
  void aListThatIsNotWholeEndsWithOneAndSaysWhy() {
    Run run = Run.connections(campaign("wrong-token"), "list");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("NOT WHOLE  activecampaign listAllConnections failed: HTTP 403")
        .hasLineCount(1)
        .doesNotContain("wrong-token");
  }

  @Test
  void forProgramsTheReasonIsAnOutcome() {
    Run run = Run.connections(campaign("wrong-token"), "list", "--json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    Json outcome = Json.parse(run.err());
    assertThat(outcome.text("result")).contains("FAILED");
    assertThat(outcome.at("/error/status").asText()).isEqualTo("403");
  }

  @Test
  void whatACustomerCalledAConnectionDoesNotReachTheTerminalAsACommand() {
    campaign.add(Json.of(Map.of("id", "7", "service", "shop", "name", "\u001b[31mred\n")));

    Run run = Run.connections(campaign(campaign.apiToken()), "list");

    assertThat(run.out()).contains("?[31mred?").doesNotContain("\u001b", campaign.apiToken());
    assertThat(run.lines()).hasSize(4);
  }

  @Test
  void everythingOfAConnectionIsShownAlsoWhereTheVendorOnlyLists() {
    Run run = Run.connections("show", "structural/procore");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsSubsequence("structural/procore", "CONNECTED (active)", "WORKING", "2026-04-11")
        .containsPattern("entities_synced +38");
    assertThat(Json.parse(Run.connections("show", POSTGRES, "--json").out()).text("name"))
        .contains("My Postgres Connection");
  }

  @ParameterizedTest
  @CsvSource({
    "polytomic/none, polytomic getConnection failed: HTTP 404",
    "structural/none, structural does not list structural/none",
  })
  void aConnectionThatIsNotThereEndsWithOne(String ref, String sentence) {
    Run run = Run.connections("show", ref);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).hasLineCount(2);
  }

  @Test
  void forProgramsTheErrorOfAVendorIsAProblem() {
    Run run = Run.connections("show", "polytomic/none", "--json");

    assertThat(run.status()).isEqualTo(1);
    Json problem = Json.parse(run.err().lines().skip(1).findFirst().orElseThrow());
    assertThat(problem.at("/status").asText()).isEqualTo("404");
    assertThat(problem.text("operation")).contains("getConnection");
  }

  @Test
  void theLinkToSignInAgainStandsAlone() {
    Run run = Run.connections("reauthorize", BROKEN, "--valid-for", "1h");

    assertThat(run.status()).isZero();
    assertThat(run.lines()).singleElement().asString().startsWith("https://login.provider.test/");
    assertThat(run.err()).contains("ampersand does not honour validFor.");
  }

  @Test
  void forProgramsTheLinkComesWithItsEnd() {
    Run run =
        Run.connections(
            "reauthorize", POSTGRES, "--json", "--return-to=https://a.example", "--valid-for=1h");

    assertThat(run.status()).isZero();
    Json link = Json.parse(run.out());
    assertThat(link.text("ref")).contains(POSTGRES);
    assertThat(link.text("url").orElse("")).startsWith("http");
    assertThat(link.text("expiresAt")).isPresent();
  }

  @Test
  void whatIsVerifiedAndBrokenEndsWithOne() {
    assertThat(Run.connections("verify", POSTGRES).status()).isZero();

    Run run = Run.connections("verify", BROKEN);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("BROKEN, CUSTOMER must act, next REAUTHORIZE");
  }

  @Test
  void nothingIsDeletedWhereNobodyCanBeAsked() {
    Run run = Run.connections(campaign(campaign.apiToken()), "delete", "activecampaign/1");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("Nothing was sent").contains("--yes").hasLineCount(1);
    assertThat(campaign.requests()).isEmpty();
  }

  @Test
  void aScriptDeletesWithYes() {
    Run run = Run.connections(campaign(campaign.apiToken()), "delete", "activecampaign/1", "--yes");

    assertThat(run.status()).isZero();
    assertThat(run.lines()).containsExactly("Deleted activecampaign/1.");
    assertThat(campaign.connections()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"yes, 0, 1", "y, 1, 2", "'', 1, 2"})
  void aPersonIsShownTheRequestAndNothingButYesIsYes(String answer, int status, int left) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    int ended =
        ConnectionsCommand.run(
            campaign(campaign.apiToken()),
            new Terminal(screen, screen, () -> answer),
            "delete",
            "activecampaign/1");

    assertThat(ended).isEqualTo(status);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsSubsequence("DELETE http", "/connections/1 (DESTRUCTIVE", "Type yes to go on: ");
    assertThat(campaign.connections()).hasSize(left);
  }

  @Test
  void whatHasArrivedIsCountedOnATerminal() {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(screen, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    ConnectionsCommand.run(campaign(campaign.apiToken()), new Terminal(out, err, () -> ""), "list");

    assertThat(screen.toString(StandardCharsets.UTF_8))
        .containsSubsequence("Asking ...", "\rConnections so far: 1", "\rConnections so far: 2")
        .endsWith(" \r");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show | Missing required parameter: 'REF'",
        "show nowhere | A connection ref reads vendor/id",
        "show acme/1 | no client for acme/1; these are there: [structural, ampersand",
        "list --vendor acme | --vendor: no account at acme; there are accounts at [structural,",
        "list --state broken | expected one of [CONNECTED, UNVERIFIED,",
        "watch --every soon | a duration reads 30s, 5m, 1h30m or 7d: 'soon'",
        "watch --every 0s | interval: from a second to a year",
        "watch --for 0s | --for: more than nothing",
        "watch --rounds -1 | --rounds: at least 1",
        "verify activecampaign/1 | activecampaign cannot try a connection",
        "delete structural/procore --yes | structural cannot delete a connection",
        "reauthorize structural/procore | structural cannot give a link to sign in again",
        "reauthorize polytomic/248df4b7-aa70-47b8-a036-33ac447e668d | --return-to",
        "destroy | Unmatched argument at index 0: 'destroy'",
      })
  void whatCannotBeDoneEndsWithTwoAndIsSaidInASentence(String command, String sentence) {
    Run run = Run.connections(command.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aVariableThatMissesItsCompanionIsNamed() {
    Run run = Run.connections(Map.of("AMPERSAND_API_KEY", "k3y"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly("AMPERSAND_PROJECT: must be set beside AMPERSAND_API_KEY");
  }

  @Test
  void aVariableThatMeansNothingAloneIsNotIgnored() {
    Run run = Run.connections(Map.of("ACTIVECAMPAIGN_URL", "https://a.example"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("ACTIVECAMPAIGN_API_TOKEN");
  }

  @Test
  void aVariableThatIsNoAddressIsNamed() {
    Run run =
        Run.connections(
            Map.of("ACTIVECAMPAIGN_URL", "http://a b", "ACTIVECAMPAIGN_API_TOKEN", "t0ken"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("ACTIVECAMPAIGN_URL: is no address").hasLineCount(1);
  }

  @Test
  void aBlankKeyIsRefusedInOneSentence() {
    Run run = Run.connections(Map.of("STRUCTURAL_API_KEY", " "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("structural: credentials: the bearer token is missing or blank")
        .hasLineCount(1);
  }

  @Test
  void theHelpOfEachVerbTellsTheExitCodesAndWhatIsSecret() {
    Run run = Run.connections("reauthorize", "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("SECRET", "Exit codes:", "--return-to");
    assertThat(Run.connections("--help").out())
        .contains("list", "watch", "show", "reauthorize", "verify", "delete", "Exit codes:");
  }

  private Map<String, String> campaign(String token) {
    return Map.of(
        "ACTIVECAMPAIGN_URL", campaign.url().toString(), "ACTIVECAMPAIGN_API_TOKEN", token);
  }
}
