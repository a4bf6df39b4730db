package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.connections.Call;
import dev.connections.ConnectionFilter;
import dev.connections.Reconciliation;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.NotFoundException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.Driver;
import dev.connections.fake.ScriptedTransport;
import dev.connections.fake.VirtualTime;
import dev.connections.http.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {
  /** The look-up comes ten seconds after the create. */
  private static final Instant BEGAN = Instant.parse("2026-01-31T08:15:30Z");

  private static final String EQUAL = "Sat, 31 Jan 2026 08:15:40 GMT";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final AcmeClient.Builder builder =
      AcmeClient.builder()
          .credentials(Credentials.bearer("k"))
          .baseUrl(URI.create("https://acme.example"))
          .retryPolicy(RetryPolicy.none())
          .readOnly()
          .transport(transport)
          .timeSource(time);
  private final AcmeClient client = builder.build();
  private final Call<Reconciliation> call = reconciliation();

  @ParameterizedTest
  @EnumSource(Driver.class)
  void whatIsNotInTheWholeListIsAbsent(Driver driver) {
    list(EQUAL, row("1", "other", "2026-01-31T08:15:35Z"));

    assertThat(driver.run(call)).isEqualTo(new Reconciliation.Absent());
  }

  @ParameterizedTest(name = "created {1} when the vendor''s clock shows {0}: {2}")
  @CsvSource({
    // The clocks agree: to the second that a Date leaves open, nothing is claimed.
    "'Sat, 31 Jan 2026 08:15:40 GMT', 2026-01-31T08:15:29Z, false",
    "'Sat, 31 Jan 2026 08:15:40 GMT', 2026-01-31T08:15:30.900Z, false",
    "'Sat, 31 Jan 2026 08:15:40 GMT', 2026-01-31T08:15:31Z, true",
    // The vendor's clock is an hour ahead.
    "'Sat, 31 Jan 2026 09:15:40 GMT', 2026-01-31T08:20:00Z, false",
    "'Sat, 31 Jan 2026 09:15:40 GMT', 2026-01-31T09:15:30.900Z, false",
    "'Sat, 31 Jan 2026 09:15:40 GMT', 2026-01-31T09:15:31Z, true",
    // It is an hour behind.
    "'Sat, 31 Jan 2026 07:15:40 GMT', 2026-01-31T07:15:29Z, false",
    "'Sat, 31 Jan 2026 07:15:40 GMT', 2026-01-31T07:15:31Z, true",
    // Without a clock, or a date of the connection, nothing is claimed.
    ", 2026-01-31T08:15:39Z, false",
    "yesterday, 2026-01-31T08:15:39Z, false",
    "'Sat, 31 Jan 2026 08:15:40 GMT',, false"
  })
  void itIsClaimedOnlyWhenItCertainlyCameAfterTheCallBegan(
      String date, String created, boolean claimed) {
    list(date, row("1", "wanted", created), row("2", "other", "2026-01-31T08:15:35Z"));

    Reconciliation.Found found = found();

    assertThat(found.connection().ref().id()).isEqualTo("1");
    assertThat(found.createdByThisCall()).isEqualTo(claimed);
  }

  @Test
  void theTimeThatTheLookUpTookCountsAgainstTheClaim() {
    transport.onSend(() -> time.pass(Duration.ofSeconds(3)));
    list("Sat, 31 Jan 2026 08:15:43 GMT", row("1", "wanted", "2026-01-31T08:15:33Z"));

    assertThat(found().createdByThisCall()).isFalse();
  }

  @Test
  void theDateOfACachedReplyIsNoClock() {
    transport.reply(
        200,
        Map.of("date", List.of(EQUAL), "age", List.of("60")),
        body(row("1", "wanted", "2026-01-31T08:15:39Z")));

    assertThat(found().createdByThisCall()).isFalse();
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "2026-01-31T08:00:00Z, 2026-01-31T08:15:35Z, true",
    "2026-01-31T08:15:34Z, 2026-01-31T08:15:35Z, false",
    "2026-01-31T08:15:30.500Z, 2026-01-31T08:15:35Z, false",
    "2026-01-31T08:00:00Z, 2026-01-31T08:01:00Z, false",
    ", 2026-01-31T08:15:35Z, false"
  })
  void ofSeveralOnlyASingleNewOneIsClaimed(String first, String second, boolean claimed) {
    list(EQUAL, row("1", "wanted", first), row("2", "wanted", second));

    Reconciliation result = reconcile();

    if (claimed) {
      assertThat(result)
          .asInstanceOf(type(Reconciliation.Found.class))
          .matches(found -> found.createdByThisCall() && found.connection().ref().id().equals("2"));
    } else {
      assertThat(undecided(result)).contains("acme/1, acme/2");
    }
  }

  @Test
  void severalWithoutAClockAreUndecided() {
    list(
        null,
        row("1", "wanted", "2026-01-31T08:00:00Z"),
        row("2", "wanted", "2026-01-31T08:15:35Z"));

    assertThat(undecided(reconcile())).contains("2 connections");
  }

  @Test
  void anItemThatCannotBeReadLeavesItUndecided() {
    list(EQUAL, "{\"provider\":\"wanted\"}");

    assertThat(undecided(reconcile())).contains("could not be read whole").contains("id");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void everyPageIsRead(Driver driver) {
    transport.reply(
        200, "{\"connections\":[" + row("1", "wanted", null) + "],\"next\":\"page-2\"}");
    list(EQUAL, row("2", "wanted", null));

    assertThat(undecided(driver.run(call))).contains("acme/1, acme/2");
    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void aPageThatFailsIsNoAnswer() {
    transport.reply(200, "{\"connections\":[" + row("1", "other", null) + "],\"next\":\"page-2\"}");
    transport.reply(404, "{}");

    assertThatThrownBy(call::execute).isInstanceOf(NotFoundException.class);
  }

  @Test
  void theCallCanBeMadeAgainAndLooksAnew() {
    list(EQUAL).list(EQUAL, row("1", "wanted", "2026-01-31T08:15:35Z"));

    assertThat(call.execute()).isInstanceOf(Reconciliation.Absent.class);
    assertThat(call.execute()).isInstanceOf(Reconciliation.Found.class);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void anExceptionTellsWhenItsFirstRequestWentOut(Driver driver) {
    AcmeClient patient = client.derive(b -> b.retryPolicy(RetryPolicy.standard()));
    time.pass(Duration.ofSeconds(5));
    Instant first = time.now();
    transport.fail(Reason.IO, Delivery.UNKNOWN).fail(Reason.IO, Delivery.UNKNOWN);
    transport.fail(Reason.IO, Delivery.UNKNOWN);

    SdkException failure =
        catchThrowableOfType(
            TransportException.class, () -> driver.run(patient.api().getConnection("1")));

    assertThat(time.waits()).isNotEmpty();
    assertThat(failure.began()).isEqualTo(first);
  }

  private Call<Reconciliation> reconciliation() {
    time.pass(Duration.between(time.now(), BEGAN.plusSeconds(10)));
    return new Calls(((ClientBuilder<?>) builder).settings())
        .reconciliation(
            client.list(ConnectionFilter.all()).firstPage(),
            connection -> connection.provider().equals("wanted"),
            BEGAN);
  }

  private Reconciliation reconcile() {
    return call.execute();
  }

  private Reconciliation.Found found() {
    Reconciliation result = reconcile();
    assertThat(result).isInstanceOf(Reconciliation.Found.class);
    return (Reconciliation.Found) result;
  }

  private static String undecided(Reconciliation result) {
    assertThat(result).isInstanceOf(Reconciliation.Undecided.class);
    return ((Reconciliation.Undecided) result).reason();
  }

  private ReconciliationTest list(@Nullable String date, String... rows) {
    transport.reply(200, date == null ? Map.of() : Map.of("date", List.of(date)), body(rows));
    return this;
  }

  private static String body(String... rows) {
    return Stream.of(rows).collect(Collectors.joining(",", "{\"connections\":[", "]}"));
  }

  private static String row(String id, String provider, @Nullable String created) {
    return "{\"id\":\""
        + id
        + "\",\"provider\":\""
        + provider
        + "\",\"created_at\":"
        + (created == null ? "null" : "\"" + created + "\"")
        + "}";
  }
}
