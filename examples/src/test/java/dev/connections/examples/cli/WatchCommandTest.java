package dev.connections.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import dev.connections.testing.FakeActiveCampaign;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchCommandTest {
  private static final int ENDED_BY_SIGNAL = 128 + 15;

  private final FakeActiveCampaign campaign = FakeActiveCampaign.start();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    campaign.close();
  }

  @Test
  void whatHappensAtTheFakesIsALineEach() {
    Run run = Run.connections("watch", "--every=1s", "--confirmations=1", "--rounds=4");

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Watching [structural, ampersand, activecampaign, polytomic]");
    List<String> lines = run.lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("recovered  ampersand/connection-456 hubspot CONNECTED");
    assertThat(lines.get(1)).contains("added      ampersand/connection-789 hubspot CONNECTED");
    assertThat(lines.get(2)).contains("removed    ampersand/connection-789 hubspot CONNECTED");
  }

  @Test
  void theNextProcessGoesOnWhereTheFileSays() throws IOException {
    Path file = folder.resolve("state.json");
    assertThat(look(file).out()).isEmpty();
    campaign.add(Json.of(Map.of("id", "7", "service", "shop", "name", "New")));

    Json event = Json.parse(look(file, "--json").out());

    assertThat(event.text("event")).contains("added");
    assertThat(event.at("/connection/ref").asText()).isEqualTo("activecampaign/7");
    assertThat(event.at("/connection/health/condition").isString()).isTrue();
    assertThat(look(file).out()).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(Files.readString(file)).doesNotContain(campaign.apiToken());
  }

  @Test
  void aLookThatIsNotWholeIsToldAndEndsWithOne() {
    Run run = Run.connections(account("wrong-token"), "watch", "--rounds=1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("NOT WHOLE  activecampaign").doesNotContain("wrong-token");
  }

  @Test
  void aFileThatIsNoStateIsRefusedAndKept() throws IOException {
    Path file = Files.writeString(folder.resolve("other.txt"), "hello");

    Run run = look(file);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("other.txt was not written by a watch").hasLineCount(1);
    assertThat(file).hasContent("hello");
  }

  @Test
  void aStateThatCannotBeSavedEndsTheWatch() {
    Run run = look(folder.resolve("missing/state.json"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be written").doesNotContain("\tat ");
  }

  @Test
  void aWatchEndsAfterItsTime() {
    Run run = Run.connections(account(campaign.apiToken()), "watch", "--for=2s", "--every=1s");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void aSignalEndsTheWatchWithoutAWord() throws IOException {
    Process process = Run.builder(account(campaign.apiToken()), "watch", "--every=1s").start();
    try (BufferedReader err = process.errorReader();
        BufferedReader out = process.inputReader()) {
      assertThat(err.readLine()).startsWith("Watching [activecampaign] every");

      process.toHandle().destroy(); // Process.destroy() would close what is read below

      assertThat(out.readLine()).isNull();
      assertThat(err.readLine()).isNull();
      assertThat(Run.end(process)).isEqualTo(ENDED_BY_SIGNAL);
    }
  }

  private Run look(Path file, String... more) {
    String[] arguments = new String[4 + more.length];
    System.arraycopy(more, 0, arguments, 4, more.length);
    arguments[0] = "watch";
    arguments[1] = "--rounds=1";
    arguments[2] = "--confirmations=1";
    arguments[3] = "--state-file=" + file;
    return Run.connections(account(campaign.apiToken()), arguments);
  }

  private Map<String, String> account(String token) {
    return Map.of(
        "ACTIVECAMPAIGN_URL", campaign.url().toString(), "ACTIVECAMPAIGN_API_TOKEN", token);
  }
}
