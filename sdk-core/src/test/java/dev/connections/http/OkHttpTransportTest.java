package dev.connections.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class OkHttpTransportTest {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpTransport transport = OkHttpTransport.create();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void requestArrivesAsItWasGivenAndTheReplyComesBack(Way way) throws Exception {
    server.enqueue(new MockResponse.Builder().code(201).addHeader("X-A", "1").body("hi").build());
    TransportRequest request =
        Requests.post(url("/a%2Fb?q=%20")).withHeader("Content-Type", "application/json");

    try (TransportReply reply = way.go(transport.exchange(request))) {
      assertThat(reply.status()).isEqualTo(201);
      assertThat(reply.header("x-a")).contains("1");
      assertThat(reply.body().readAllBytes()).isEqualTo("hi".getBytes(UTF_8));
    }
    var received = server.takeRequest();
    assertThat(received.getRequestLine()).isEqualTo("POST /a%2Fb?q=%20 HTTP/1.1");
    assertThat(received.getHeaders().values("Content-Type")).containsExactly("application/json");
    assertThat(received.getBody().utf8()).isEqualTo("{}");
  }

  @Test
  void bodyMayBeReadByteByByte() throws Exception {
    server.enqueue(new MockResponse.Builder().body("hi").build());

    try (TransportReply reply = transport.exchange(Requests.get(url("/"))).execute()) {
      assertThat(reply.body().read()).isEqualTo('h');
      assertThat(reply.body().read()).isEqualTo('i');
      assertThat(reply.body().read()).isEqualTo(-1);
    }
  }

  @Test
  void everyValueOfARepeatedHeaderIsThere() throws Exception {
    server.enqueue(
        new MockResponse.Builder().addHeader("Link", "a").addHeader("link", "b").build());

    try (TransportReply reply = transport.exchange(Requests.get(url("/"))).execute()) {
      assertThat(reply.headers().get("link")).containsExactly("a", "b");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void refusedConnectionWasNotSent(Way way) throws Exception {
    TransportFailure failure = fails(way, Requests.post("http://127.0.0.1:" + closedPort()));

    assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failure).hasMessageContaining("nothing answers at 127.0.0.1");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void unknownHostWasNotSent(Way way) {
    TransportFailure failure = fails(way, Requests.post("http://no-such-host.invalid/"));

    assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failure).hasMessage("the host no-such-host.invalid is not known");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void silentServerEndsAtTheDeadline(Way way) throws Exception {
    try (RawServer silent = RawServer.silent()) {
      TransportRequest request = Requests.post(silent.url()).withTimeout(Duration.ofMillis(200));

      TransportFailure failure = fails(way, request);

      assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
      assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
    }
  }

  @Test
  void bodyThatStallsEndsAtTheDeadline() throws Exception {
    try (RawServer stalling =
        RawServer.stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
      TransportRequest request = Requests.get(stalling.url()).withTimeout(Duration.ofMillis(300));

      try (TransportReply reply = transport.exchange(request).execute()) {
        assertThat(brokenBody(reply).reason()).isEqualTo(Reason.DEADLINE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void bodyThatStallsEndsWithTheTransport(Way way) throws Exception {
    try (RawServer stalling =
            RawServer.stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
        TransportReply reply = way.go(transport.exchange(Requests.get(stalling.url())))) {
      reply.body().read();
      transport.close();

      assertThat(brokenBody(reply).reason()).isEqualTo(Reason.CANCELLED);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void deadlineThatIsAlreadyUsedUpDoesNotMeanForEver(Way way) throws Exception {
    try (RawServer silent = RawServer.silent()) {
      TransportFailure failure = fails(way, Requests.get(silent.url()).withTimeout(Duration.ZERO));

      assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void connectionThatIsResetAfterTheRequestMayHaveBeenCarriedOut(Way way) throws Exception {
    try (RawServer resetting = RawServer.resetting()) {
      TransportFailure failure = fails(way, Requests.post(resetting.url()));

      assertThat(failure.reason()).isEqualTo(Reason.IO);
      assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(resetting.requests()).isEqualTo(1);
    }
  }

  @Test
  void bodyThatIsCutShortIsNotTakenForWhole() throws Exception {
    try (RawServer cutting = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}");
        TransportReply reply = transport.exchange(Requests.get(cutting.url())).execute()) {
      assertThat(brokenBody(reply).reason()).isEqualTo(Reason.IO);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void whatIsNotHttpIsABrokenConnection(Way way) throws Exception {
    try (RawServer other = RawServer.answering("SSH-2.0-OpenSSH_9.6\r\n")) {
      assertThat(fails(way, Requests.get(other.url())).reason()).isEqualTo(Reason.IO);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void serverWithoutTlsIsATlsFailureAndWasNotSent(Way way) throws Exception {
    try (RawServer plain = RawServer.greeting("220 mail.example ESMTP\r\n")) {
      TransportFailure failure = fails(way, Requests.post(plain.url().replace("http:", "https:")));

      assertThat(failure.reason()).isEqualTo(Reason.TLS);
      assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, 503", "POST, 503", "GET, 408", "POST, 408"})
  void nothingIsSentTwiceBehindOurBack(String method, int status) throws Exception {
    server.enqueue(new MockResponse.Builder().code(status).addHeader("Retry-After", "0").build());
    server.enqueue(new MockResponse.Builder().code(200).build());

    try (TransportReply reply = transport.exchange(Requests.of(method, url("/"))).execute()) {
      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.header("Retry-After")).contains("0");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"GET, 301", "GET, 302", "GET, 307", "GET, 308", "POST, 303", "POST, 307"})
  void noRedirectIsFollowed(String method, int status) throws Exception {
    try (OkHttpTransport borrowed = OkHttpTransport.borrow(new OkHttpClient())) {
      for (Transport each : new Transport[] {transport, borrowed}) {
        server.enqueue(
            new MockResponse.Builder().code(status).addHeader("Location", url("/else")).build());
        try (TransportReply reply = each.exchange(Requests.of(method, url("/"))).execute()) {
          assertThat(reply.status()).isEqualTo(status);
        }
      }
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void borrowedClientIsNeverClosed() throws Exception {
    OkHttpClient own = new OkHttpClient();
    server.enqueue(new MockResponse.Builder().build());
    server.enqueue(new MockResponse.Builder().build());
    OkHttpTransport borrowed = OkHttpTransport.borrow(own);
    borrowed.exchange(Requests.get(url("/"))).execute().close();

    borrowed.close();
    borrowed.close();

    assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(own.connectionPool().idleConnectionCount()).isEqualTo(1);
    assertThatCode(() -> borrowed.exchange(Requests.get(url("/"))).execute().close())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void afterCloseCallsFailWithoutBeingSent(Way way) {
    transport.close();
    transport.close();

    TransportFailure failure = fails(way, Requests.get(url("/")));

    assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failure).hasMessage("the client is closed");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void exchangeThatWasPreparedBeforeCloseIsCancelledToo() {
    Exchange prepared = transport.exchange(Requests.get(url("/")));
    transport.close();

    TransportFailure failure =
        catchThrowableOfType(TransportFailure.class, () -> Way.ENQUEUE.go(prepared));

    assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
  }

  @Test
  void closeEndsWhatIsUnderWay() throws Exception {
    try (RawServer silent =
        RawServer.start(
            socket -> {
              transport.close();
              socket.getInputStream().read();
            })) {
      TransportFailure failure = fails(Way.ENQUEUE, Requests.get(silent.url()));

      assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    }
  }

  @Test
  void cancelEndsTheExchange() throws Exception {
    CompletableFuture<Exchange> exchange = new CompletableFuture<>();
    try (RawServer silent =
        RawServer.start(
            socket -> {
              exchange.join().cancel();
              socket.getInputStream().read();
            })) {
      exchange.complete(transport.exchange(Requests.post(silent.url())));

      TransportFailure failure =
          catchThrowableOfType(TransportFailure.class, () -> exchange.join().execute());

      assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
      assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
    }
  }

  @Test
  void threadsAreDaemons() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    CompletableFuture<Boolean> daemon = new CompletableFuture<>();
    FutureReply reply = new FutureReply();
    transport
        .exchange(Requests.get(url("/")))
        .enqueue(
            new Exchange.Callback() {
              @Override
              public void replied(TransportReply head) {
                daemon.complete(Thread.currentThread().isDaemon());
                reply.replied(head);
              }

              @Override
              public void failed(TransportFailure failure) {
                reply.failed(failure);
              }
            });

    reply.get().close();

    assertThat(daemon).isCompletedWithValue(true);
  }

  @Test
  void headersAndBodyOfARequestAreNotPrinted() {
    TransportRequest request =
        TransportRequest.of(
            "GET",
            "https://h.example/a?token=canary",
            Map.of("Authorization", "canary"),
            "canary".getBytes(UTF_8),
            Duration.ofSeconds(1));

    assertThat(request).hasToString("GET https://h.example/a");
  }

  @Test
  void headersAndBodyOfAReplyAreNotPrinted() {
    TransportReply reply =
        TransportReply.of(
            203,
            Map.of("set-cookie", List.of("canary")),
            new ByteArrayInputStream("canary".getBytes(UTF_8)));

    assertThat(reply).hasToString("HTTP 203");
  }

  private TransportFailure fails(Way way, TransportRequest request) {
    return catchThrowableOfType(
        TransportFailure.class, () -> way.go(transport.exchange(request)).close());
  }

  private static TransportFailure brokenBody(TransportReply reply) {
    return catchThrowableOfType(TransportFailure.class, () -> reply.body().readAllBytes());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
