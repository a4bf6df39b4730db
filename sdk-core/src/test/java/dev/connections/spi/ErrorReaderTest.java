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
import java.util.Locale;
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
  void bodyNestedAsDeepAsJacksonAllowsDoesNotHideTheStatus() {
    transport.reply(404, "[".repeat(1_000) + "]".repeat(1_000));

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
  void aByteOrderMarkDoesNotHideTheBody() {
    transport.reply(422, "\uFEFF{\"message\":\"too short\"}");

    assertThat(error()).hasMessageContaining("too short");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc/def&ghi<jkl>mno+1",
        "abc\\/def&ghi<jkl>mno+1",
        "abc/def\\u0026ghi\\u003cjkl\\u003emno+1",
        "abc%2Fdef%26ghi%3Cjkl%3Emno%2B1",
        "abc%2fdef%26ghi%3cjkl%3emno%2b1",
        "abc%252Fdef%2526ghi%253Cjkl%253Emno%252B1",
        "abc/def&amp;ghi&lt;jkl&gt;mno+1",
        "YWJjL2RlZiZnaGk8amtsPm1ubysx",
        "ABC/DEF&GHI<JKL>MNO+1"
      })
  void aKeyIsNotShownInWhateverFormItComesBack(String echoed) {
    transport.reply(
        401, "{\"message\":\"no key [" + echoed + "]\",\"" + echoed + "\":[\"" + echoed + "\"]}");

    ApiException error = error(Credentials.bearer("abc/def&ghi<jkl>mno+1"));

    assertThat(error).hasMessageContaining("no key [********]");
    assertThat(error.error().toProblemJson().toString().toLowerCase(Locale.ROOT))
        .doesNotContain("ghi", "ywjj");
  }

  @Test
  void whatTheVendorSaysCannotForgeALineOfALog() {
    transport.reply(400, "{\"message\":\"one\\r\\nFAKE \\u001b[31m \\u202e two\"}");

    assertThat(error()).message().matches("[ -~]+");
  }

  @Test
  void anEndlessDetailIsCut() {
    transport.reply(400, "{\"message\":\"" + "x".repeat(100_000) + "\"}");

    assertThat(error()).message().hasSizeLessThan(3_000).endsWith("...");
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
  @ValueSource(
      strings = {
        "Sat, 31 Jan 2026 08:17:00 GMT",
        "Saturday, 31-Jan-26 08:17:00 GMT",
        "Sat Jan 31 08:17:00 2026"
      })
  void retryAfterMayBeADateInEachOfItsThreeForms(String header) {
    transport.reply(503, Map.of("retry-after", List.of(header)), "");

    assertThat(error().error().retryAfter().orElseThrow().toSeconds()).isEqualTo(89);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
  void aYearOfTwoDigitsMayBeLongPast(String header) {
    transport.reply(503, Map.of("retry-after", List.of(header)), "");

    assertThat(error().error().retryAfter()).contains(Duration.ZERO);
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
