package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void eachLineTellsARequestAndWhatBecameOfIt() {
    fake.enqueue(Answer.down());
    wire.get("/api/connections");
    wire.get("/api/connections");
    fake.enqueue(Answer.dropAfterRequest());
    assertThatThrownBy(() -> wire.send("POST", "/api/connections", "{}")).isNotNull();

    assertThat(fake.transcript())
        .containsExactly(
            "GET /api/connections -> 503 (scripted: down)",
            "GET /api/connections -> 200",
            "POST /api/connections -> no reply (scripted: dropped after the request)");
  }

  @Test
  void ofAQueryOnlyNumbersAndFlagsAreShown() {
    wire.get("/api/connections?limit=20&deep=true&key=s3cret&empty=&flag");

    assertThat(fake.transcript())
        .containsExactly(
            "GET /api/connections?limit=20&deep=true&key=...&empty=...&flag=... -> 200");
  }

  @Test
  void aQueryThatIsNotEncodedIsTakenAsItIs() {
    RecordedRequest odd = new RecordedRequest("GET", "/x?a=%zz&b=%31", Map.of(), "");

    assertThat(odd.query("a")).contains("%zz");
    assertThat(odd.query("b")).contains("1");
    assertThat(odd.forPeople()).isEqualTo("GET /x?a=...&b=1");
  }

  @Test
  void theLastRequestIsTheOneThatCameLast() {
    assertThatThrownBy(fake::lastRequest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("FakePolytomic was not asked for anything yet");

    wire.get("/api/connections?name=a%20b");

    assertThat(fake.lastRequest().path()).isEqualTo("/api/connections");
    assertThat(fake.lastRequest().query("name")).contains("a b");
    assertThat(fake.lastRequest().query("other")).isEmpty();
  }
}
