package dev.connections.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.DecodingException;
import dev.connections.error.PermissionException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.ScriptedTransport;
import dev.connections.http.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ConnectionsStreamTest {
  private static final String A = "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\"}]}";
  private static final String B = "{\"connections\":[{\"id\":\"b\",\"provider\":\"q\"}]}";
  private static final String TWO_AND_MORE =
      "{\"connections\":[{\"id\":\"m\",\"provider\":\"p\"},{\"id\":\"n\",\"provider\":\"p\"}],"
          + "\"next\":\"2\"}";
  private static final String ONE_AND_MORE =
      "{\"connections\":[{\"id\":\"o\",\"provider\":\"p\"}],\"next\":\"3\"}";

  private final ScriptedTransport one = new ScriptedTransport();
  private final ScriptedTransport two = new ScriptedTransport();
  private final Connections both = Connections.of(client("one", one), client("two", two));

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void everyConnectionOfEveryClientIsGiven() {
    one.reply(200, TWO_AND_MORE).reply(200, A);
    two.reply(200, B);

    assertThat(ids(both.stream()))
        .containsExactlyInAnyOrder("acme:one/m", "acme:one/n", "acme:one/a", "acme:two/b");
  }

  @Test
  void nobodyIsAskedBeforeTheTerminalOperation() {
    try (Stream<Connection> unread = both.stream().filter(connection -> true)) {
      assertThat(unread).isNotNull();
    }

    assertThat(one.requests()).isEmpty();
    assertThat(two.requests()).isEmpty();
  }

  @Test
  void nextPageIsAskedForWhenTheOneBeforeBeginsToBeRead() {
    one.reply(200, TWO_AND_MORE).reply(200, ONE_AND_MORE).reply(200, A);
    Iterator<Connection> items = Connections.of(client("one", one)).stream().iterator();
    List<Integer> requests = new ArrayList<>();

    while (items.hasNext()) {
      requests.add(one.requests().size());
      items.next();
    }

    assertThat(requests).as("for m, n, o and a").containsExactly(2, 2, 3, 3);
  }

  @Test
  void oneReaderHoldsBackEveryClient() {
    one.reply(200, TWO_AND_MORE).reply(200, A);
    two.reply(200, TWO_AND_MORE).reply(200, B);
    Iterator<Connection> items = both.stream().iterator();

    items.next();
    items.next();

    assertThat(one.requests()).hasSize(2);
    assertThat(two.requests()).hasSize(1);
  }

  @Test
  void eachPageHasItsClientsOwnTimeout() {
    one.reply(200, TWO_AND_MORE).reply(200, A);
    two.reply(200, B);

    assertThat(both.stream()).hasSize(4);

    assertThat(one.requests())
        .extracting(TransportRequest::timeout)
        .allSatisfy(
            timeout ->
                assertThat(timeout).isBetween(Duration.ofSeconds(70), Duration.ofSeconds(77)));
  }

  @Test
  void clientThatFailsHidesNobodyAndIsReportedAtTheEnd() {
    one.reply(200, TWO_AND_MORE).reply(403, "");
    two.reply(200, B);
    List<Connection> seen = new ArrayList<>();

    IncompleteListingException incomplete = incomplete(both.stream(), seen);

    assertThat(ids(seen.stream()))
        .containsExactlyInAnyOrder("acme:one/m", "acme:one/n", "acme:two/b");
    assertThat(incomplete.getSuppressed()).hasOnlyElementsOfType(PermissionException.class);
    assertThat(incomplete).hasMessageContaining("acme:one: only a part, because");
    assertThat(incomplete.outcomes().get(0)).isInstanceOf(Outcome.Partial.class);
    assertThat(incomplete.outcomes().get(1)).isInstanceOf(Outcome.Complete.class);
    assertThat(incomplete.outcomes()).allMatch(outcome -> outcome.connections().isEmpty());
  }

  @Test
  void clientThatFailsAtOnceIsFailed() {
    one.reply(403, "");
    two.reply(200, B);
    List<Connection> seen = new ArrayList<>();

    IncompleteListingException incomplete = incomplete(both.stream(), seen);

    assertThat(seen).hasSize(1);
    assertThat(incomplete.outcomes().get(0)).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void itemThatCannotBeReadIsReportedAfterAllTheOthers() {
    one.reply(200, "{\"connections\":[{\"provider\":\"p\"},7],\"next\":\"2\"}").reply(200, A);
    two.reply(200, B);
    List<Connection> seen = new ArrayList<>();

    IncompleteListingException incomplete = incomplete(both.stream(), seen);

    assertThat(seen).hasSize(2);
    assertThat(incomplete.getSuppressed()).singleElement().isInstanceOf(DecodingException.class);
    assertThat(incomplete.getSuppressed()[0].getSuppressed()).hasSize(1);
  }

  @Test
  void streamThatDidNotEndWellSaysSoEachTimeItIsAsked() {
    one.reply(403, "");
    two.reply(200, "{}");
    Iterator<Connection> items = both.stream().iterator();

    assertThat(catchThrowableOfType(IncompleteListingException.class, items::hasNext)).isNotNull();
    assertThat(catchThrowableOfType(IncompleteListingException.class, items::hasNext)).isNotNull();
  }

  @Test
  void filterIsCheckedOnThisSide() {
    one.reply(200, A);
    two.reply(200, B);

    assertThat(ids(both.stream(ConnectionFilter.all().provider("q"))))
        .containsExactly("acme:two/b");
  }

  @Test
  void serverThatRepeatsItsPageDoesNotMakeTheStreamEndless() {
    one.reply(200, TWO_AND_MORE).reply(200, TWO_AND_MORE);
    two.reply(200, B);
    List<Connection> seen = new ArrayList<>();

    IncompleteListingException incomplete = incomplete(both.stream(), seen);

    assertThat(seen).hasSize(3);
    assertThat(incomplete).hasMessageContaining("repeats the one before it");
  }

  @Test
  void endlessListIsReadAsFarAsSomebodyReads() {
    one.reply(200, TWO_AND_MORE).reply(200, ONE_AND_MORE).reply(200, TWO_AND_MORE).silence();
    two.reply(200, B);

    try (Stream<Connection> stream = both.stream()) {
      assertThat(stream.limit(5)).hasSize(5);
    }

    assertThat(one.requests()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void closingAStreamThatWasNotReadToItsEndEndsEveryExchange() {
    one.silence();
    two.reply(200, TWO_AND_MORE).silence();

    try (Stream<Connection> stream = both.stream()) {
      assertThat(stream.findFirst()).isPresent();
      assertThat(one.cancelled() + two.cancelled()).isZero();
    }

    assertThat(one.cancelled()).isEqualTo(1);
    assertThat(two.cancelled()).isEqualTo(1);
  }

  @Test
  void closingWakesAReaderWhoWaits() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    one.onSend(asked::countDown).silence();
    two.onSend(asked::countDown).silence();
    Stream<Connection> stream = both.stream();

    CompletableFuture<List<Connection>> reading = CompletableFuture.supplyAsync(stream::toList);
    asked.await();
    stream.close();

    IncompleteListingException incomplete = cause(reading);
    incomplete.outcomes().forEach(outcome -> hasReason(outcome, Reason.CANCELLED));
  }

  @Test
  void interruptEndsTheStreamAndKeepsTheFlag() {
    one.silence();
    two.reply(200, B);
    Thread.currentThread().interrupt();
    List<Connection> seen = new ArrayList<>();

    IncompleteListingException incomplete = incomplete(both.stream(), seen);

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(one.cancelled()).isEqualTo(1);
    hasReason(incomplete.outcomes().get(0), Reason.INTERRUPTED);
  }

  @Test
  void parallelStreamReadsOneAfterAnotherAllTheSame() {
    one.reply(200, TWO_AND_MORE).reply(200, A);
    two.reply(200, B);

    assertThat(ids(both.stream().parallel())).hasSize(4);
  }

  @Test
  void streamPassesTheGateAsWellAndLeavesNobodyInItsQueue() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    one.onSend(asked::countDown).silence();
    Connections bounded = both.maxRequests(1);
    Stream<Connection> stream = bounded.stream();

    CompletableFuture<List<Connection>> reading = CompletableFuture.supplyAsync(stream::toList);
    asked.await();
    stream.close();

    assertThat(cause(reading)).isNotNull();
    assertThat(two.requests()).isEmpty();
    one.reply(200, A);
    two.reply(200, B);
    assertThat(bounded.stream()).hasSize(2);
  }

  private static IncompleteListingException incomplete(
      Stream<Connection> stream, List<Connection> seen) {
    return catchThrowableOfType(IncompleteListingException.class, () -> stream.forEach(seen::add));
  }

  private static IncompleteListingException cause(CompletableFuture<?> failed) {
    Throwable thrown =
        Objects.requireNonNull(catchThrowableOfType(CompletionException.class, failed::join))
            .getCause();
    assertThat(thrown).isInstanceOf(IncompleteListingException.class);
    return (IncompleteListingException) Objects.requireNonNull(thrown);
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

  private static List<String> ids(Stream<Connection> connections) {
    return connections.map(connection -> connection.ref().toString()).toList();
  }

  private static AcmeClient client(String label, ScriptedTransport transport) {
    return AcmeClient.builder()
        .baseUrl(URI.create("https://acme.example"))
        .credentials(Credentials.bearer("k"))
        .timeout(Duration.ofSeconds(77))
        .label(label)
        .transport(transport)
        .build();
  }
}
