package dev.connections.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.Health;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.DecodingException;
import dev.connections.error.PermissionException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.ScriptedTransport;
import dev.connections.http.OkHttpTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ConnectionsTest {
  private static final String A = "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\"}]}";
  private static final String B = "{\"connections\":[{\"id\":\"b\",\"provider\":\"p\"}]}";
  private static final String MORE =
      "{\"connections\":[{\"id\":\"m\",\"provider\":\"p\"}],\"next\":\"2\"}";

  private final ScriptedTransport one = new ScriptedTransport();
  private final ScriptedTransport two = new ScriptedTransport();
  private final Connections both = Connections.of(client("one", one), client("two", two));

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void everyConnectionIsListedInTheOrderOfTheClientsAndPages() {
    one.reply(200, MORE).reply(200, A);
    two.reply(200, B);

    Listing listing = both.list().execute();

    assertThat(listing.isComplete()).isTrue();
    assertThat(ids(listing.orThrow())).containsExactly("acme:one/m", "acme:one/a", "acme:two/b");
    assertThat(listing.outcomes()).hasOnlyElementsOfType(Outcome.Complete.class);
    assertThat(one.requests().get(1).url()).endsWith("?cursor=2");
  }

  @Test
  void allClientsAreAskedAtOnce() throws Exception {
    int clients = 4;
    CountDownLatch all = new CountDownLatch(clients);
    try (MockWebServer server = new MockWebServer();
        OkHttpTransport transport = OkHttpTransport.create()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
              all.countDown();
              boolean together = all.await(10, TimeUnit.SECONDS);
              return new MockResponse.Builder().code(together ? 200 : 500).body(A).build();
            }
          });
      server.start();
      URI url = URI.create("http://127.0.0.1:" + server.getPort());
      AcmeClient first = builder("c-0").baseUrl(url).transport(transport).build();

      Listing listing =
          Connections.of(
                  first,
                  first.derive(b -> b.label("c-1")),
                  first.derive(b -> b.label("c-2")),
                  first.derive(b -> b.label("c-3")))
              .list()
              .execute();

      assertThat(listing.orThrow()).hasSize(clients);
    }
  }

  @Test
  void clientThatFailsLaterIsPartialAndOneThatFailsAtOnceIsFailed() {
    one.reply(200, MORE).reply(403, "");
    two.reply(403, "");

    Listing listing = both.list().execute();

    assertThat(listing.isComplete()).isFalse();
    assertThat(ids(listing.connections())).containsExactly("acme:one/m");
    assertThat(listing.outcomes().get(0))
        .isInstanceOfSatisfying(
            Outcome.Partial.class,
            partial -> assertThat(partial.cause()).isInstanceOf(PermissionException.class));
    assertThat(listing.outcomes().get(1))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.cause()).isInstanceOf(PermissionException.class));
  }

  @Test
  void itemWithoutAnIdMakesItsClientPartialAndNobodyElse() {
    one.reply(200, "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\"},{\"provider\":\"p\"},7]}");
    two.reply(200, B);

    Listing listing = both.list().execute();

    assertThat(ids(listing.connections())).containsExactly("acme:one/a", "acme:two/b");
    assertThat(listing.outcomes().get(0))
        .isInstanceOfSatisfying(
            Outcome.Partial.class,
            partial -> {
              assertThat(partial.cause()).isInstanceOf(DecodingException.class);
              assertThat(partial.cause().getSuppressed()).hasSize(1);
            });
    assertThat(listing.outcomes().get(1)).isInstanceOf(Outcome.Complete.class);
  }

  @Test
  void orThrowTellsEveryReason() {
    one.reply(403, "");
    two.reply(200, B);
    Listing listing = both.list().execute();

    IncompleteListingException incomplete =
        catchThrowableOfType(IncompleteListingException.class, listing::orThrow);

    assertThat(incomplete.outcomes()).isEqualTo(listing.outcomes());
    assertThat(incomplete.getSuppressed()).hasOnlyElementsOfType(PermissionException.class);
    assertThat(incomplete).hasMessageContaining("acme:one").hasMessageNotContaining("acme:two");
  }

  @Test
  void deadlineIsSharedAndEndsTheClientThatIsLate() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (MockWebServer server = new MockWebServer();
        OkHttpTransport transport = OkHttpTransport.create()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
              over.await();
              return new MockResponse.Builder().body(A).build();
            }
          });
      server.start();
      URI url = URI.create("http://127.0.0.1:" + server.getPort());
      AcmeClient late = builder("late").baseUrl(url).transport(transport).build();
      two.reply(200, B);

      Listing listing =
          Connections.of(client("two", two), late).list().timeout(Duration.ofSeconds(1)).execute();
      over.countDown();

      assertThat(ids(listing.connections())).containsExactly("acme:two/b");
      hasReason(listing.outcomes().get(1), Reason.DEADLINE);
    }
  }

  @Test
  void cancellingTheFutureEndsEveryExchange() {
    one.silence();
    two.silence();

    CompletableFuture<Listing> later = both.list().executeAsync();
    later.cancel(true);

    assertThat(later).isCancelled();
    assertThat(one.cancelled()).isEqualTo(1);
    assertThat(two.cancelled()).isEqualTo(1);
  }

  @Test
  void interruptGivesWhatWasReadAndKeepsTheFlag() {
    one.silence();
    two.reply(200, B);
    Thread.currentThread().interrupt();

    Listing listing = both.list().execute();

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(ids(listing.connections())).containsExactly("acme:two/b");
    hasReason(listing.outcomes().get(0), Reason.INTERRUPTED);
  }

  @Test
  void longestTimeoutDoesNotOverflow() {
    one.reply(200, A);
    two.reply(200, B);

    assertThat(both.list().timeout(Duration.ofSeconds(Long.MAX_VALUE)).execute().isComplete())
        .isTrue();
  }

  @Test
  void twoClientsOfOneVendorAndLabelAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Connections.of(client("x", one), client("x", two)))
        .withMessageContaining("two of acme with the label x");
  }

  @Test
  void whatOneCallOfManyClientsCannotMeanIsRefused() {
    var list = both.list();

    assertThatIllegalStateException().isThrownBy(list::withResponse);
    assertThatIllegalStateException().isThrownBy(() -> list.idempotencyKey("k"));
    assertThatIllegalStateException().isThrownBy(() -> list.credentials(Credentials.none()));
    assertThatIllegalArgumentException().isThrownBy(() -> list.timeout(Duration.ZERO));
  }

  @Test
  void boundBelowOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> both.maxRequests(0))
        .withMessageContaining("maxRequests");
  }

  @Test
  void healthIsToldByTheClientThatTheRefBelongsTo() {
    Connection ours =
        Connection.builder(ConnectionRef.parse("acme:two/1"))
            .status(ConnectionStatus.of(ConnectionStatus.State.ERROR, "broken"))
            .build();

    assertThat(both.health(ours)).isEqualTo(Health.of(ours, both.clients().get(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> both.health(Connection.builder(ConnectionRef.parse("acme:three/1")).build()))
        .withMessageContaining("no client for acme:three/1");
  }

  @Test
  void closingLeavesTheClientsOpen() {
    both.close();
    one.reply(200, A);
    two.reply(200, B);

    assertThat(both.list().execute().isComplete()).isTrue();
  }

  private static void hasReason(Outcome outcome, Reason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed ->
                assertThat(failed.cause())
                    .isInstanceOfSatisfying(
                        TransportException.class,
                        lost -> assertThat(lost.reason()).isEqualTo(reason)));
  }

  private static List<String> ids(List<Connection> connections) {
    return connections.stream().map(connection -> connection.ref().toString()).toList();
  }

  private static AcmeClient client(String label, ScriptedTransport transport) {
    return builder(label).transport(transport).build();
  }

  private static AcmeClient.Builder builder(String label) {
    return AcmeClient.builder()
        .baseUrl(URI.create("https://acme.example"))
        .credentials(Credentials.bearer("k"))
        .label(label);
  }
}
