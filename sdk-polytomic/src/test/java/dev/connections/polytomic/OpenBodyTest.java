package dev.connections.polytomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.auth.Credentials;
import dev.connections.error.DecodingException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.CallListener;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream reads from the open body of a real server. */
class OpenBodyTest {
  private static final String TWO = "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\",\"saved\":true}";

  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Script script = body -> {};
  private HttpServer server;
  private PolytomicClient client;

  private interface Script {
    void write(OutputStream body) throws Exception;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    client = client(Duration.ofSeconds(20));
  }

  @AfterEach
  void end() {
    goOn.countDown();
    client.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void connectionsAreHandedOutWhileTheVendorStillSends() {
    script =
        body -> {
          send(body, TWO);
          goOn.await();
          send(body, ",{\"id\":\"3\"}],\"more\":{\"x\":[1]}}");
        };

    try (Stream<Connection> stream = client.list().stream()) {
      Iterator<Connection> connections = stream.iterator();
      assertThat(connections.next().ref().id()).isEqualTo("1");
      goOn.countDown();
      assertThat(connections.next().ref().id()).isEqualTo("2");
      assertThat(connections.next().ref().id()).isEqualTo("3");
      assertThat(connections.hasNext()).isFalse();
    }
    assertThat(requests).hasValue(1);
  }

  @Test
  void nobodyIsAskedBeforeTheFirstIsWantedAndEachStreamAsksAnew() {
    script = body -> send(body, TWO + "]}");
    try (Stream<Connection> unread = client.list().stream()) {
      assertThat(unread).isNotNull();
    }
    assertThat(requests).hasValue(0);

    for (int time = 1; time <= 2; time++) {
      try (Stream<Connection> stream = client.list().stream()) {
        assertThat(stream).hasSize(2);
      }
      assertThat(requests).hasValue(time);
    }
  }

  @Test
  void aStreamIsOneCallForAListenerAndWhatItMeetsLaterComesAfterTheEnd() {
    script = body -> send(body, "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\",\"new\":1}]}");
    List<String> events = new ArrayList<>();

    PolytomicClient watched = client.derive(b -> b.listener(new Words(events)));
    try (Stream<Connection> stream = watched.list().stream()) {
      assertThat(stream).hasSize(2);
    }

    assertThat(events).containsExactly("start", "sending", "attempt", "end", "drift");
  }

  @Test
  void whatBreaksOffIsThrownAndNotAskedForAgain() {
    script =
        body -> {
          send(body, TWO);
          throw new IOException("the server falls over");
        };
    List<String> ids = new ArrayList<>();

    TransportException broken =
        catchThrowableOfType(
            TransportException.class,
            () -> {
              try (Stream<Connection> stream = client.list().stream()) {
                stream.forEach(connection -> ids.add(connection.ref().id()));
              }
            });

    assertThat(ids).startsWith("1");
    assertThat(broken.reason()).isEqualTo(Reason.IO);
    assertThat(broken).hasMessageContaining("polytomic listConnections");
    assertThat(requests).hasValue(1);
  }

  @Test
  void aStreamThatBrokeOffOrWasClosedDoesNotLookWholeWhenItIsReadOn() {
    script =
        body -> {
          send(body, TWO);
          throw new IOException("the server falls over");
        };
    Iterator<Connection> broken = client.list().stream().iterator();
    TransportException first =
        catchThrowableOfType(
            TransportException.class, () -> broken.forEachRemaining(connection -> {}));
    assertThat(catchThrowable(broken::hasNext)).isSameAs(first);

    script = body -> send(body, TWO + "]}");
    Stream<Connection> closed = client.list().stream();
    Iterator<Connection> connections = closed.iterator();
    connections.next();
    closed.close();
    assertThatIllegalStateException().isThrownBy(connections::hasNext);
  }

  @Test
  void aVendorThatFallsSilentEndsTheStreamAtItsTimeout() {
    script =
        body -> {
          send(body, TWO);
          goOn.await();
        };
    PolytomicClient hasty = client(Duration.ofMillis(200));

    TransportException late =
        catchThrowableOfType(TransportException.class, () -> hasty.list().stream().toList());

    assertThat(late.reason()).isEqualTo(Reason.DEADLINE);
    hasty.close();
  }

  @Test
  void theTimeThatIsSpentWithTheItemsDoesNotCount() throws InterruptedException {
    StringBuilder text = new StringBuilder(TWO);
    for (int id = 3; id < 5000; id++) {
      text.append(",{\"id\":\"")
          .append(id)
          .append("\",\"name\":\"")
          .append("n".repeat(100))
          .append("\"}");
    }
    script = body -> send(body, text + "]}");
    PolytomicClient hasty = client(Duration.ofSeconds(1));

    try (Stream<Connection> stream = hasty.list().stream()) {
      Iterator<Connection> connections = stream.iterator();
      connections.next();
      assertThat(goOn.await(1200, TimeUnit.MILLISECONDS)).isFalse(); // the work of the caller
      int left = 0;
      while (connections.hasNext()) {
        connections.next();
        left++;
      }
      assertThat(left).isEqualTo(4998);
    }
    hasty.close();
  }

  @Test
  void aStreamThatIsLeftLetsGoOfItsBody() throws InterruptedException {
    CountDownLatch left = new CountDownLatch(1);
    script =
        body -> {
          try {
            send(body, TWO);
            while (true) {
              send(body, ",{\"id\":\"3\"}");
            }
          } catch (IOException e) {
            left.countDown();
            throw e;
          }
        };

    try (Stream<Connection> stream = client.list().stream()) {
      assertThat(stream.limit(2)).hasSize(2);
    }

    assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatCannotBeReadIsThrownAfterAllTheOthersWereHandedOut() {
    script = body -> send(body, TWO + ",{\"id\":[]},{\"name\":\"nobody\"},{\"id\":\"5\"}]}");
    List<String> ids = new ArrayList<>();

    DecodingException unreadable =
        catchThrowableOfType(
            DecodingException.class,
            () -> client.list().stream().forEach(connection -> ids.add(connection.ref().id())));

    assertThat(ids).containsExactly("1", "2", "5");
    assertThat(unreadable.pointer()).isEqualTo("/data/2/id");
    assertThat(unreadable.getSuppressed())
        .singleElement()
        .isInstanceOfSatisfying(
            DecodingException.class, e -> assertThat(e.pointer()).isEqualTo("/data/3/id"));
  }

  @Test
  void aStreamAndAListOfTheSameReplyAreEqual() {
    script = body -> send(body, TWO + ",{\"id\":\"3\",\"name\":\"n\"}]}");

    assertThat(client.list().stream().toList()).isEqualTo(client.list().toList());
    assertThat(client.list(ConnectionFilter.all().name("n")).stream())
        .extracting(connection -> connection.ref().id())
        .containsExactly("3");
    assertThat(client.list().stream()).allMatch(c -> c.source(Object.class).isPresent());
    assertThat(client.list().withoutSource().stream())
        .hasSize(3)
        .allMatch(c -> c.source(Object.class).isEmpty());
  }

  @Test
  void aListThatIsNullIsEmptyAndOneThatIsMissingIsNot() {
    script = body -> send(body, "{\"data\":null}");
    assertThat(client.list().stream()).isEmpty();

    for (String bad : List.of("{}", "[]", "", "{\"data\":{}}", TWO + "]} x", TWO, "<html>")) {
      script = body -> send(body, bad);

      DecodingException e =
          catchThrowableOfType(
              DecodingException.class, () -> client.list().stream().forEach(c -> {}));

      assertThat(e).as(bad).isNotNull();
      assertThat(e).hasMessageContaining("polytomic listConnections answered HTTP 200");
    }
  }

  private PolytomicClient client(Duration timeout) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer("k"))
        .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .timeout(timeout)
        .build();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    try {
      script.write(exchange.getResponseBody());
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static void send(OutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
    body.flush();
  }

  private record Words(List<String> events) implements CallListener {
    @Override
    public void onStart(Start event) {
      events.add("start");
    }

    @Override
    public void onSend(Sending event) {
      events.add("sending");
    }

    @Override
    public void onAttempt(Attempt event) {
      events.add("attempt");
    }

    @Override
    public void onDrift(Drifted event) {
      events.add("drift");
    }

    @Override
    public void onEnd(End event) {
      events.add("end");
    }
  }
}
