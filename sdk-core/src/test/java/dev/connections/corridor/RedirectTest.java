package dev.connections.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private static final String FROM = "https://acme.example/v1/things?a=1";

  @ParameterizedTest
  @CsvSource({
    "/v2, https://acme.example/v2",
    "other, https://acme.example/v1/other",
    "?b=2, https://acme.example/v1/things?b=2",
    "/é, https://acme.example/%C3%A9",
    "https://ACME.example:443/v2?b=2#c, https://ACME.example:443/v2?b=2",
  })
  void theSameOriginIsFollowed(String location, String url) {
    assertThat(Redirect.of(reply(302, location), request("GET")))
        .hasValueSatisfying(next -> assertThat(next.url()).isEqualTo(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/v1",
        "//evil.example/v1",
        "http://acme.example/v1",
        "https://acme.example:8443/v1",
        "https://acme.example.evil.example/",
        "https://user@acme.example/",
        "https://acme.example@evil.example/",
        "mailto:somebody",
        "https://[broken",
        "a b"
      })
  void everythingElseIsNot(String location) {
    assertThat(Redirect.of(reply(302, location), request("GET")))
        .satisfies(
            next ->
                assertThat(next.map(TransportRequest::url).orElse(FROM))
                    .startsWith("https://acme.example/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "///evil.example/", "////evil.example/"})
  void aLocationThatCanBeReadInTwoWaysLeadsNowhere(String location) {
    assertThat(Redirect.of(reply(302, location), request("GET"))).isEmpty();
  }

  @Test
  void onlyWhatReadsIsRedirected() {
    assertThat(Redirect.of(reply(307, "/v2"), request("POST"))).isEmpty();
    assertThat(Redirect.of(reply(308, "/v2"), request("HEAD"))).isPresent();
  }

  @Test
  void onlyARedirectRedirects() {
    assertThat(Redirect.of(reply(200, "/v2"), request("GET"))).isEmpty();
    assertThat(Redirect.of(reply(304, "/v2"), request("GET"))).isEmpty();
  }

  private static TransportReply reply(int status, String location) {
    return TransportReply.of(
        status, Map.of("location", List.of(location)), InputStream.nullInputStream());
  }

  private static TransportRequest request(String method) {
    return TransportRequest.of(method, FROM, Map.of(), null, Duration.ofSeconds(1));
  }
}
