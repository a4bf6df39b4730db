package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import dev.connections.Vendor;
import dev.connections.error.ApiError;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 9457 demands of whoever is sent a problem. */
class ProblemDetailsTest {
  private static final URI BASE = URI.create("https://acme.example/api/v1/things");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":null}",
        "{\"status\":\"429\"}",
        "{\"status\":\"500\"}",
        "{\"status\":null}",
        "{\"status\":429.0}",
        "{\"status\":4.29e2}",
        "{\"type\":404,\"title\":[],\"detail\":{},\"instance\":true}",
        "[]",
        "[{\"title\":\"x\"}]",
        "7",
        "\"x\"",
        "null"
      })
  void aMemberOfTheWrongTypeCountsAsAbsent(String body) {
    assertThat(decoded(body)).isEqualTo(ApiError.builder(Vendor.of("acme"), "op", 429).build());
  }

  @Test
  void aNumberThatContradictsTheStatusIsKept() {
    ApiError error = decoded("{\"status\":500}");

    assertThat(error.status()).isEqualTo(429);
    assertThat(error.extensions()).containsEntry("status", Json.of(500));
  }

  @ParameterizedTest
  @CsvSource({
    "https://errs.example/x, https://errs.example/x",
    "/errs/x, https://acme.example/errs/x",
    "x, https://acme.example/api/v1/x",
    "//errs.example/x, https://errs.example/x",
    "'#x', https://acme.example/api/v1/things#x",
    "about:blank, about:blank",
    "'tag:acme.example,2026:x', 'tag:acme.example,2026:x'",
    "'no uri', 'no uri'"
  })
  void aRelativeTypeIsResolvedAgainstWhatAnswered(String type, String resolved) {
    assertThat(decoded(Json.of(Map.of("type", type)).toString()).type()).contains(resolved);
  }

  @Test
  void anInstanceIsANameAndStaysAsItIs() {
    assertThat(decoded("{\"instance\":\"89eb#87715\"}").instance()).contains("89eb#87715");
  }

  @Test
  void extensionsAreKept() {
    assertThat(decoded("{\"title\":\"t\",\"balance\":30,\"errors\":[]}").extensions())
        .containsOnlyKeys("balance", "errors");
  }

  @Test
  void ofTwoMembersOfOneNameTheLastCounts() {
    assertThat(decoded("{\"title\":\"one\",\"title\":\"two\"}").title()).contains("two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"password\":\"canary\",", "[\"canary\",", " \"canary", "{\"a\":canary}"})
  void jsonThatBreaksOffIsNotShownSinceItMayEchoWhatWasSent(String body) {
    assertThat(decoded(body, Json.missing()).detail()).isEmpty();
    assertThat(decoded("Bad Gateway", Json.missing()).detail()).contains("Bad Gateway");
  }

  private static ApiError decoded(String body) {
    return decoded(body, Json.parse(body));
  }

  private static ApiError decoded(String body, Json json) {
    ErrorReply reply = new ErrorReply(429, Map.of(), "op", BASE, body, json, Instant.EPOCH);
    ApiError.Builder error = ApiError.builder(Vendor.of("acme"), "op", 429);
    new ProblemDetails().decode(reply, error);
    return error.build();
  }
}
