package dev.connections.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.DecodingException;
import dev.connections.error.SdkException;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.Simulation;
import dev.connections.fake.Simulation.Reply;
import dev.connections.http.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Listings under one deadline, in a time that passes only as far as the vendors make it pass. */
class ListingInTimeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final Simulation simulation = new Simulation();

  @Test
  void slowFailingPartialAndEndlessVendorsEachEndInTheirOwnWayAndInTime() {
    Connections all =
        of(
            client("slow", answers(DEADLINE.minusMillis(1), 200, page("s"))),
            client("failing", answers(SECOND, 500, "{}")),
            client("partial", this::failsOnTheSecondPage),
            client("endless", endless(SECOND)));

    Listing listing = list(all);

    assertThat(simulation.passed()).isEqualTo(DEADLINE);
    assertThat(listing.outcomes().get(0)).isInstanceOf(Outcome.Complete.class);
    assertThat(failed(listing.outcomes().get(1))).isInstanceOf(ServerException.class);
    assertThat(partial(listing.outcomes().get(2), 1)).isInstanceOf(ServerException.class);
    assertThat(reason(partial(listing.outcomes().get(3), 29))).isEqualTo(Reason.DEADLINE);
    assertThat(listing.connections()).hasSize(1 + 1 + 29);
  }

  @Test
  void serverThatRepeatsItsPageIsFoundOutLongBeforeTheDeadline() {
    Connections all = of(client("stuck", answers(SECOND, 200, page("s", "more"))));

    Listing listing = list(all);

    assertThat(simulation.passed()).isEqualTo(SECOND.multipliedBy(2));
    assertThat(partial(listing.outcomes().get(0), 1))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("repeats the one before it");
  }

  @Test
  void fourVendorsTakeAsLongAsTheSlowestOfThem() {
    Listing listing = list(four());

    assertThat(listing.orThrow()).hasSize(4);
    assertThat(simulation.passed()).isEqualTo(Duration.ofMillis(50));
    assertThat(simulation.mostUnderWay()).isEqualTo(4);
  }

  @Test
  void noMoreThanMaxRequestsAreUnderWayOverAllListingsOfOneObject() {
    Connections bounded = four().maxRequests(3);

    CompletableFuture<Listing> first = bounded.list().executeAsync();
    CompletableFuture<Listing> second = bounded.list().executeAsync();
    simulation.run();

    assertThat(first.join().orThrow()).hasSize(4);
    assertThat(second.join().orThrow()).hasSize(4);
    assertThat(simulation.mostUnderWay()).isEqualTo(3);
    assertThat(simulation.passed()).isEqualTo(Duration.ofMillis(150));
  }

  @Test
  void boundIsFairSoThatAnEndlessVendorDoesNotStarveTheOthers() {
    Connections bounded =
        of(
                client("endless", endless(SECOND)),
                client("quick", answers(SECOND, 200, page("q"))),
                client("partial", this::failsOnTheSecondPage))
            .maxRequests(1);

    Listing listing = list(bounded);

    assertThat(listing.outcomes().get(1)).isInstanceOf(Outcome.Complete.class);
    assertThat(partial(listing.outcomes().get(2), 1)).isInstanceOf(ServerException.class);
  }

  @Test
  void whatWaitsForItsTurnEndsAtTheDeadlineAndIsNotSent() {
    AtomicInteger sent = new AtomicInteger();
    Connections bounded =
        of(
                client("slow", answers(DEADLINE, 200, page("s"))),
                client(
                    "waiting",
                    request -> {
                      sent.incrementAndGet();
                      return new Reply(SECOND, 200, page("w"));
                    }))
            .maxRequests(1);

    CompletableFuture<Listing> long30 = bounded.list().executeAsync();
    CompletableFuture<Listing> short2 =
        bounded.list().timeout(Duration.ofSeconds(2)).executeAsync();
    CompletableFuture<Duration> ended = short2.thenApply(listing -> simulation.passed());
    simulation.run();

    assertThat(ended).isCompletedWithValue(Duration.ofSeconds(2));
    short2.join().outcomes().forEach(o -> assertThat(reason(failed(o))).isEqualTo(Reason.DEADLINE));
    long30.join().outcomes().forEach(o -> assertThat(reason(failed(o))).isEqualTo(Reason.DEADLINE));
    assertThat(sent).hasValue(0);
    assertThat(simulation.passed()).isEqualTo(DEADLINE);
  }

  @Test
  void alarmOfATurnThatCameInTimeIsForgotten() {
    list(four().maxRequests(1));

    assertThat(simulation.passed()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void cancellingTheFutureEndsWhatIsUnderWayAndLetsNobodyInInItsPlace() {
    AtomicInteger sent = new AtomicInteger();
    Function<TransportRequest, Reply> answers =
        request -> {
          sent.incrementAndGet();
          return new Reply(SECOND, 200, page("x"));
        };
    Connections bounded = of(client("a", answers), client("b", answers)).maxRequests(1);

    CompletableFuture<Listing> listing = bounded.list().executeAsync();
    listing.cancel(true);
    simulation.run();

    assertThat(listing).isCancelled();
    assertThat(sent).hasValue(1);
    assertThat(simulation.passed()).isZero();
    assertThat(list(bounded).orThrow()).hasSize(2);
  }

  private Connections four() {
    return of(
        IntStream.range(0, 4)
            .mapToObj(i -> client("c-" + i, answers(Duration.ofMillis(50), 200, page("x"))))
            .toArray(AcmeClient[]::new));
  }

  private Connections of(AcmeClient... clients) {
    return Connections.of(clients).timeSource(simulation);
  }

  private Listing list(Connections all) {
    CompletableFuture<Listing> listing = all.list().executeAsync();
    simulation.run();
    return listing.join();
  }

  private AcmeClient client(String label, Function<TransportRequest, Reply> answers) {
    return AcmeClient.builder()
        .baseUrl(URI.create("https://acme.example"))
        .credentials(Credentials.bearer("k"))
        .label(label)
        .timeSource(simulation)
        .transport(simulation.server(answers))
        .build();
  }

  private Reply failsOnTheSecondPage(TransportRequest request) {
    return request.url().contains("cursor")
        ? new Reply(SECOND, 500, "{}")
        : new Reply(SECOND, 200, page("p", "2"));
  }

  private static Function<TransportRequest, Reply> endless(Duration delay) {
    AtomicInteger pages = new AtomicInteger();
    return request -> {
      int page = pages.incrementAndGet();
      return new Reply(delay, 200, page("e" + page, "after-" + page));
    };
  }

  private static Function<TransportRequest, Reply> answers(
      Duration delay, int status, String body) {
    return request -> new Reply(delay, status, body);
  }

  private static String page(String id) {
    return "{\"connections\":[{\"id\":\"" + id + "\",\"provider\":\"p\"}]}";
  }

  private static String page(String id, String next) {
    return "{\"connections\":[{\"id\":\""
        + id
        + "\",\"provider\":\"p\"}],\"next\":\""
        + next
        + "\"}";
  }

  private static SdkException failed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) outcome).cause();
  }

  private static SdkException partial(Outcome outcome, int connections) {
    assertThat(outcome).isInstanceOf(Outcome.Partial.class);
    assertThat(outcome.connections()).hasSize(connections);
    return ((Outcome.Partial) outcome).cause();
  }

  private static Reason reason(SdkException cause) {
    assertThat(cause).isInstanceOf(TransportException.class);
    return ((TransportException) cause).reason();
  }
}
