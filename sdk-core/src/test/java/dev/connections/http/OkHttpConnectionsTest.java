package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the transport holds open, and what waits for its turn. */
@Timeout(20)
class OkHttpConnectionsTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final MockWebServer server = new MockWebServer();

  /** What a server on a bare socket reads after its answer; -1 once the client has closed. */
  private final CompletableFuture<Integer> next = new CompletableFuture<>();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void requestWhoseTimeIsUpBeforeItsTurnIsNeverSent() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    try (RawServer silent = RawServer.silent();
        OkHttpTransport narrow = OkHttpTransport.create(1)) {
      Exchange first = narrow.exchange(Requests.get(silent.url()));
      FutureReply held = FutureReply.of(first);

      FutureReply late =
          FutureReply.of(
              narrow.exchange(Requests.get(url("/late")).withTimeout(Duration.ofMillis(50))));

      assertThat(late)
          .failsWithin(SOON)
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOfSatisfying(
              TransportFailure.class,
              failure -> {
                assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
                assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
              });
      first.cancel();
      FutureReply.of(narrow.exchange(Requests.get(url("/next")))).get().close();
      assertThat(held).isCompletedExceptionally();
      assertThat(server.takeRequest().getTarget()).isEqualTo("/next");
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void asManyRequestsAreUnderWayAsWereAllowed() throws Exception {
    int many = OkHttpTransport.REQUESTS_PER_HOST + 1;
    server.setDispatcher(answeringOnceAllAreThere(many));
    try (OkHttpTransport wide = OkHttpTransport.create(many)) {
      List<FutureReply> replies =
          Stream.generate(() -> FutureReply.of(wide.exchange(Requests.get(url("/")))))
              .limit(many)
              .toList();

      for (FutureReply reply : replies) {
        try (TransportReply head = reply.get()) {
          assertThat(head.status()).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void closeLetsGoOfIdleConnections() throws Exception {
    try (RawServer patient = patient("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
      OkHttpTransport transport = OkHttpTransport.create();
      try (TransportReply reply = transport.exchange(Requests.get(patient.url())).execute()) {
        assertThat(reply.body().readAllBytes()).hasSize(2);
      }
      assertThat(next).isNotDone();

      transport.close();

      assertThat(next).succeedsWithin(SOON).isEqualTo(-1);
    }
  }

  @Test
  void closingABodyBeforeItsEndLetsGoOfItsConnection() throws Exception {
    try (RawServer patient = patient("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
        OkHttpTransport transport = OkHttpTransport.create()) {
      TransportReply reply =
          transport.exchange(Requests.get(patient.url()).withTimeout(LONG)).execute();
      assertThat(next).isNotDone();

      reply.close();

      assertThat(next).succeedsWithin(SOON).isEqualTo(-1);
    }
  }

  private RawServer patient(String answer) throws IOException {
    return RawServer.start(
        socket -> {
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          next.complete(socket.getInputStream().read());
        });
  }

  private static Dispatcher answeringOnceAllAreThere(int many) {
    CountDownLatch missing = new CountDownLatch(many);
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        missing.countDown();
        missing.await();
        return new MockResponse.Builder().build();
      }
    };
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }
}
