package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.federation.Connections;
import dev.connections.federation.Watch;
import dev.connections.federation.WatchListener;
import dev.connections.testing.FakeAmpersand;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmpersandNotificationTest {
  private static final String DATA =
      """
      {"projectId":"p-1","connectionId":"connection-123","provider":"salesforce",
       "groupRef":"g-1","consumerRef":"u-1","consumerName":"Eve",
       "errors":["Authentication failed","Token refresh error"],
       "error":["Authentication failed","Token refresh error"]}
      """;

  @Test
  void theBodyOfAWebhookIsReadWhole() {
    AmpersandNotification read = parse("connection.error", DATA);

    assertThat(read.type()).isEqualTo(AmpersandNotification.CONNECTION_ERROR);
    assertThat(read.isAboutConnection()).isTrue();
    assertThat(read.projectId()).contains("p-1");
    assertThat(read.connectionId()).contains("connection-123");
    assertThat(read.provider()).contains("salesforce");
    assertThat(read.groupRef()).contains("g-1");
    assertThat(read.consumerRef()).contains("u-1");
    assertThat(read.consumerName()).contains("Eve");
    assertThat(read.errors()).containsExactly("Authentication failed", "Token refresh error");
    assertThat(read.ref().orElseThrow()).hasToString("ampersand/connection-123");
    assertThat(read.ref("eu").orElseThrow()).hasToString("ampersand:eu/connection-123");
    assertThat(read).hasToString("connection.error of connection connection-123");
  }

  @Test
  void aPayloadOfKinesisIsReadWithTheTypeFromItsMetadata() {
    AmpersandNotification read = AmpersandNotification.of("connection.error", Json.parse(DATA));

    assertThat(read).isEqualTo(parse("connection.error", DATA));
    assertThat(read).hasSameHashCodeAs(parse("connection.error", DATA));
    assertThat(read).isNotEqualTo(parse("connection.deleted", DATA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":[\"a\",\"b\"]} | a,b",
        "{\"error\":\"a\"} | a",
        "{\"errors\":null,\"error\":[\"a\"]} | a",
        "{\"errors\":[\"a\",7,null]} | a",
        "{\"errors\":{\"a\":1}} | ''",
        "{\"error\":\"\"} | ''",
        "{} | ''",
      })
  void errorsAreReadHoweverTheyCome(String data, String errors) {
    assertThat(String.join(",", parse("connection.error", data).errors())).isEqualTo(errors);
  }

  @Test
  void aTypeThatNobodyKnowsIsKeptAndMissingMembersAreAbsent() {
    AmpersandNotification read = parse("moon.rose", "{\"connectionId\":7,\"provider\":\" \"}");

    assertThat(read.type()).isEqualTo("moon.rose");
    assertThat(read.isAboutConnection()).isFalse();
    assertThat(read.connectionId()).isEmpty();
    assertThat(read.provider()).isEmpty();
    assertThat(read.ref()).isEmpty();
    assertThat(read).hasToString("moon.rose");
  }

  @Test
  void whatElseWasSentIsKeptAndNeverPrinted() {
    AmpersandNotification read =
        parse("installation.updated", "{\"configURL\":\"https://signed.example/canary\"}");

    assertThat(read.data().at("/configURL").asText()).endsWith("canary");
    assertThat(read.toString() + read.data()).doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "canary",
        "null",
        "[]",
        "7",
        "{\"projectId\":\"canary\"}",
        "{\"notificationType\":7,\"data\":{}}",
        "{\"notificationType\":\" \",\"data\":{}}",
        "{\"notificationType\":\"connection.created\"}",
        "{\"notificationType\":\"connection.created\",\"data\":[\"canary\"]}",
        "{\"notificationType\":\"connection.created\",\"data\":{}} canary"
      })
  void whatIsNoNotificationIsRefusedAndNotRepeated(String body) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AmpersandNotification.parse(body))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("canary"));
  }

  /** A forged notification costs one look and has no other effect. */
  @Test
  @Timeout(30)
  void fedToAWatchItMakesItLookAndIsNotBelieved() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (FakeAmpersand fake = FakeAmpersand.start();
        AmpersandClient client =
            AmpersandClient.builder()
                .credentials(Credentials.apiKey(fake.apiKey()))
                .project(fake.project())
                .baseUrl(fake.url())
                .build();
        Connections all = Connections.of(client)) {
      Watch watch = all.watch(Duration.ofHours(1), new Telling(told));
      assertThat(told.take()).isEqualTo("looked");

      AmpersandNotification forged = parse("connection.deleted", DATA);
      watch.lookSoon(forged.ref().orElseThrow());

      assertThat(told.take()).isEqualTo("looked");
      assertThat(watch.snapshot().connections())
          .filteredOn(connection -> connection.ref().id().equals("connection-123"))
          .singleElement()
          .satisfies(one -> assertThat(one.status().state()).isEqualTo(State.CONNECTED));
    }
  }

  private static AmpersandNotification parse(String type, String data) {
    return AmpersandNotification.parse(
        "{\"notificationType\":\"" + type + "\",\"data\":" + data + "}");
  }

  private record Telling(BlockingQueue<String> told) implements WatchListener {
    @Override
    public void onRemoved(Removed event) {
      told.add("removed");
    }

    @Override
    public void onStatusChanged(StatusChanged event) {
      told.add("status");
    }

    @Override
    public void onLooked(Looked event) {
      told.add("looked");
    }
  }
}
