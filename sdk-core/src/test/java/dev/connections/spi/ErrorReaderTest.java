package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiException;
import dev.connections.error.Delivery;
import dev.connections.fake.ScriptedTransport;
import dev.connections.fake.VirtualTime;
import dev.connections.http.RetryPolicy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorReaderTest {
  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "\"x\"",
        "<html>",
        "{",
        "{}garbage",
        "{\"broken\":\"decoder\"}"
      })
  void noBodyHidesTheStatus(String body) {
    transport.reply(404, body);

    assertThat(error().error().status()).isEqualTo(404);
  }

  @Test
  void bodyNestedTooDeepDoesNotHideTheStatus() {
    transport.reply(404, "[".repeat(5_000));

    assertThat(error().error().status()).isEqualTo(404);
  }

  @Test
  void bodyThatBreaksOffDoesNotHideTheStatus() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("reset");
          }
        };
    transport.reply(422, Map.of(), broken);

    assertThat(error().error().status()).isEqualTo(422);
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void messageNamesWhoWhatWhyAndWhatToDo() {
    transport.reply(
        401,
        Map.of("x-request-id", List.of("r-1")),
        "{\"code\":\"BAD_KEY\",\"message\":\"Key not known\"}");

    assertThat(error())
        .hasMessage(
            "acme:t-1 getConnection failed: HTTP 401 BAD_KEY: Key not known. Check the credentials."
                + " Keys are made under Settings. [request id r-1]");
  }

  @Test
  void credentialThatTheVendorEchoesIsNotShown() {
    transport.reply(401, "{\"message\":\"key canary-1 is bad\"}");

    ApiException error = error();

    assertThat(error).hasMessageContaining("key ******** is bad");
    assertThat(error.error().toProblemJson().toString()).doesNotContain("canary");
  }

  @Test
  void passwordIsNotShownBareEncodedOrEscaped() {
    transport.reply(
        401, "{\"message\":\"canary\\\"2 b3JnOmNhbmFyeSIy org\",\"code\":\"canary\\\"2\"}");

    ApiException error = error(Credentials.basic("org", "canary\"2"));

    assertThat(error).hasMessageContaining("HTTP 401 ********: ******** ******** org");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "' 7 ', 7",
    "000000000000007, 999999999",
    "99999999999999, 999999999"
  })
  void retryAfterMayBeSeconds(String header, long seconds) {
    transport.reply(429, Map.of("retry-after", List.of(header)), "");

    assertThat(error().error().retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"90, 90", "-90, 0"})
  void retryAfterMayBeADateAndThePastMeansNow(long offset, long seconds) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            VirtualTime.START.plusSeconds(offset).atOffset(ZoneOffset.UTC));
    transport.reply(503, Map.of("retry-after", List.of(date)), "");

    assertThat(error().error().retryAfter().orElseThrow().plusMillis(1))
        .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds).plusMillis(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+5", "1.5", "soon", "Sat, 31 Foo 2026 08:15:30 GMT", "٣"})
  void malformedRetryAfterIsIgnored(String header) {
    transport.reply(429, Map.of("retry-after", List.of(header)), "");

    assertThat(error().error().retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED", "401, REFUSED", "404, REFUSED", "429, REFUSED",
    "408, UNKNOWN", "500, UNKNOWN", "503, UNKNOWN", "302, UNKNOWN"
  })
  void onlyAClearRefusalSaysThatNothingWasDone(int status, Delivery delivery) {
    transport.reply(status, "");

    assertThat(error().delivery()).isEqualTo(delivery);
  }

  private ApiException error() {
    return error(Credentials.bearer("canary-1"));
  }

  private ApiException error(Credentials credentials) {
    AcmeClient client =
        AcmeClient.builder()
            .baseUrl(URI.create("https://acme.example"))
            .credentials(credentials)
            .label("t-1")
            .retryPolicy(RetryPolicy.none())
            .transport(transport)
            .timeSource(time)
            .build();
    return catchThrowableOfType(
        ApiException.class, () -> client.api().getConnection("1").execute());
  }
}
