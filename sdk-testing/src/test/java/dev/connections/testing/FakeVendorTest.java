package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Json;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FakeVendorTest {
  private static final String LIST = "/api/connections";

  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void listensOnTheLoopbackAddress() {
    assertThat(fake.url()).hasScheme("http").hasHost("127.0.0.1");
    assertThat(fake.url().getPort()).isPositive();
  }

  @Test
  void remembersEachRequestAsItWasSent() {
    wire.send("POST", LIST + "?a=%5Bx%5D", "{\"name\":\"ü\"}");

    RecordedRequest request = fake.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target()).isEqualTo(LIST + "?a=%5Bx%5D");
    assertThat(request.body()).isEqualTo("{\"name\":\"ü\"}");
    assertThat(request.header("AUTHORIZATION")).contains("Bearer " + fake.apiKey());
    assertThat(request.headers()).containsKey("authorization");
    assertThat(request.header("X-Absent")).isEmpty();
  }

  @Test
  void aRecordedRequestPrintsNoCredential() {
    wire.get(LIST);

    assertThat(fake.requests()).hasToString("[GET /api/connections]");
  }

  @Test
  void scriptedAnswersAreUsedOnceInTheirOrder() {
    fake.enqueue(Answer.of(503), Answer.of(429).header("Retry-After", "7"));

    HttpResponse<String> first = wire.get("/anything");
    HttpResponse<String> second = wire.get(LIST);
    HttpResponse<String> third = wire.get(LIST);

    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).contains("7");
    assertThat(third.statusCode()).isEqualTo(200);
  }

  @Test
  void aScriptedAnswerIsSentAsItStands() {
    fake.enqueue(Answer.of(502, "text/plain", "bad gateway"));

    HttpResponse<String> reply = wire.get(LIST);

    assertThat(reply.body()).isEqualTo("bad gateway");
    assertThat(reply.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(reply.headers().firstValue("X-Polytomic-Version")).isEmpty();
  }

  @Test
  void anAnswerIsImmutableAndMayBeUsedAgain() {
    Answer plain = Answer.json(200, Json.of(List.of()));
    plain.header("X-Later", "1");
    fake.enqueue(plain, plain);

    assertThat(wire.get(LIST).headers().firstValue("X-Later")).isEmpty();
    assertThat(wire.get(LIST).body()).isEqualTo("[]");
    assertThat(plain).hasToString("HTTP/1.1 200 OK");
  }

  @Test
  void anHtmlPageComesWithStatus200() {
    fake.enqueue(Answer.htmlPage());

    HttpResponse<String> reply = wire.get(LIST);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void silenceLetsTheClientRunIntoItsOwnTimeout() {
    fake.enqueue(Answer.silence());

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> wire.getWithin(Duration.ofMillis(200), LIST));
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aDelayedAnswerHoldsBackItsFirstByte() throws Exception {
    fake.enqueue(Answer.of(204).delayed(Duration.ofHours(1)));
    fake.enqueue(Answer.of(204).delayed(Duration.ofMillis(1)));

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> wire.getWithin(Duration.ofMillis(200), LIST));
    assertThat(wire.getWithin(Duration.ofSeconds(20), LIST).statusCode()).isEqualTo(204);
  }

  @Test
  void aDroppedRequestWasReadAndChangesNothing() {
    try (FakeStructural structural = FakeStructural.startEmpty()) {
      structural.enqueue(Answer.dropAfterRequest());
      String body = "{\"platform\":\"procore\"}";

      assertThatThrownBy(() -> new Wire(structural).send("POST", "/connect", body))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(structural.requests()).extracting(RecordedRequest::body).containsExactly(body);
      assertThat(structural.connections()).isEmpty();
    }
  }

  @Test
  void aTruncatedAnswerPromisesMoreThanItSends() {
    fake.enqueue(Answer.of(200, "application/json", "{\"data\":[").truncated());

    assertThatThrownBy(() -> wire.get(LIST)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void addReplacesTheRowWithTheSameId() {
    fake.add(Json.parse("{\"id\":\"a\",\"name\":\"old\"}"));
    fake.add(Json.parse("{\"id\":\"a\",\"name\":\"new\"}"));

    assertThat(fake.connections()).hasSize(2);
    assertThat(fake.connections().get(1).at("/name").asText()).isEqualTo("new");
  }

  @Test
  void rowsWithoutAnIdAreServedAsTheyAre() {
    fake.add(Json.parse("{\"name\":\"one\"}"));
    fake.add(Json.parse("{\"name\":\"two\"}"));
    fake.add(Json.of(null));

    assertThat(wire.json(LIST).at("/data").asList()).hasSize(4);
  }

  @Test
  void removeTellsWhetherTheRowWasThere() {
    fake.add(Json.parse("{\"id\":\"a\"}"));

    assertThat(fake.remove("a")).isTrue();
    assertThat(fake.remove("a")).isFalse();
    assertThat(fake.remove("")).isFalse();
  }

  @Test
  void anEncodedSlashStaysInsideItsSegment() {
    fake.add(Json.parse("{\"id\":\"a/b+c d\"}"));

    assertThat(wire.json(LIST + "/a%2Fb+c%20d").at("/data/id").asText()).isEqualTo("a/b+c d");
  }

  @Test
  void servesSeveralClientsAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> replies = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Json row = Json.parse("{\"id\":\"row-" + i + "\"}");
        replies.add(pool.submit(() -> addAndList(row)));
      }
      for (Future<Integer> reply : replies) {
        assertThat(reply.get()).isEqualTo(200);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(fake.connections()).hasSize(101);
    assertThat(fake.requests()).hasSize(100);
  }

  private int addAndList(Json row) {
    fake.add(row);
    return wire.get(LIST).statusCode();
  }

  @Test
  void closeMayBeCalledTwice() {
    fake.close();
    fake.close();

    assertThatThrownBy(() -> wire.get(LIST)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void whatWasAskedCanBeReadAfterClose() {
    wire.get(LIST);
    fake.close();

    assertThat(fake.requests()).hasSize(1);
    assertThat(fake.url()).hasHost("127.0.0.1");
  }

  @Test
  void closeKeepsAPendingInterrupt() {
    Thread.currentThread().interrupt();

    fake.close();

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void closeEndsAnAnswerThatIsStillPending() {
    fake.enqueue(Answer.silence());
    CompletableFuture<Integer> pending =
        CompletableFuture.supplyAsync(() -> wire.send("POST", LIST, "{}").statusCode());
    while (fake.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    fake.close();

    assertThatThrownBy(pending::join).isInstanceOf(CompletionException.class);
  }
}
