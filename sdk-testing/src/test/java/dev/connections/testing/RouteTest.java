package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RouteTest {
  private final Route route =
      new Route("PATCH", "/v1/connections/{id}:oauth-update", exchange -> Answer.of(200));

  @Test
  void aColonEndsThePlaceholderBeforeIt() {
    assertThat(match("/v1/connections/c-1:oauth-update")).contains(Map.of("id", "c-1"));
    assertThat(match("/v1/connections/a:b:oauth-update")).contains(Map.of("id", "a:b"));
  }

  @Test
  void anEncodedColonIsPartOfTheId() {
    assertThat(match("/v1/connections/c-1%3Aoauth-update")).isEmpty();
  }

  @Test
  void aPlaceholderIsNeverEmpty() {
    assertThat(match("/v1/connections/:oauth-update")).isEmpty();
  }

  @Test
  void theWholePathMustMatch() {
    assertThat(match("/v1/connections/c-1:oauth-update/")).isEmpty();
    assertThat(match("/x/v1/connections/c-1:oauth-update")).isEmpty();
  }

  private Optional<Map<String, String>> match(String path) {
    RecordedRequest request = new RecordedRequest("PATCH", path, Map.of("A", List.of("b")), "");
    return route.match(
        new Exchange(1, Instant.EPOCH, request, HttpUrl.get("http://127.0.0.1" + path), Map.of()));
  }
}
