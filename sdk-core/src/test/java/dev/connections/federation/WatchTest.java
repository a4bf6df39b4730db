package dev.connections.federation;

import static dev.connections.federation.WatchFixture.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.Health.Condition;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.Delivery;
import dev.connections.fake.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
  private final WatchFixture house = new WatchFixture();
  private final Told told = house.told;

  @Test
  void whatIsThereFromTheStartIsTheBaseLineAndNoNews() {
    house.one.put("a", State.CONNECTED);
    house.two.put("b", State.ERROR);

    Watch watch = house.watch(PLAN);
    house.look(3);

    assertThat(told.news()).isEmpty();
    assertThat(watch.snapshot().connections())
        .extracting(connection -> connection.ref().toString())
        .containsExactly("acme:one/a", "acme:two/b");
    assertThat(watch.health(house.two.ref("b")))
        .hasValueSatisfying(
            health -> {
              assertThat(health.condition()).isEqualTo(Condition.BROKEN);
              assertThat(health.since()).contains(ManualTime.START);
            });
    assertThat(watch.health(house.two.ref("c"))).isEmpty();
  }

  @Test
  void theBaseLineOfAClientThatWasDownAtTheStartIsItsFirstList() {
    house.one.down(WatchFixture.outage());
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);

    house.one.up();
    house.look();
    house.one.put("b", State.CONNECTED);
    house.look();

    assertThat(told.news()).containsExactly("incomplete acme:one", "added b WORKING");
  }

  @Test
  void theBaseLineOfAClientThatIsNeverWholeIsMadeOfAsManyPartsAsConfirm() {
    house.one.gap(WatchFixture.outage());
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);
    house.one.put("b", State.CONNECTED);
    house.look();
    house.one.put("c", State.CONNECTED);
    house.look();

    assertThat(told.news())
        .containsExactly(
            "incomplete acme:one", "incomplete acme:one", "added c WORKING", "incomplete acme:one");
  }

  @Test
  void whatIsNewIsToldAtTheFirstLook() {
    house.watch(PLAN);

    house.one.put("a", State.NEEDS_REAUTHORIZATION);
    house.look();

    assertThat(told.news()).containsExactly("added a BROKEN");
  }

  @Test
  void aNewNameIsToldAtTheFirstLookAndOnce() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);

    house.one.put("a", State.CONNECTED, "word", c -> c.name("new"));
    house.look(2);

    assertThat(told.news()).containsExactly("changed a");
    assertThat(told.lastChange().before().name()).isEmpty();
    assertThat(told.lastChange().after().name()).contains("new");
  }

  @Test
  void timesAndWordsOfTheSameHealthAreNoNews() {
    house.one.put("a", State.CONNECTED, "working", c -> c.updatedAt(Instant.EPOCH));
    Watch watch = house.watch(PLAN);

    house.one.put("a", State.UNVERIFIED, "created", c -> c.updatedAt(ManualTime.START));
    house.look(3);

    assertThat(told.news()).isEmpty();
    assertThat(watch.snapshot().connections().get(0).status().word()).isEqualTo("created");
    assertThat(watch.health(house.one.ref("a")).orElseThrow().since()).contains(ManualTime.START);
  }

  @Test
  void anOutageRemovesNothingHoweverLongItLasts() {
    house.one.put("a", State.CONNECTED);
    house.two.put("b", State.CONNECTED);
    Watch watch = house.watch(PLAN);

    house.one.down(WatchFixture.outage());
    house.look(5);
    house.one.up();
    house.look();

    assertThat(told.news()).hasSize(5).containsOnly("incomplete acme:one");
    assertThat(watch.snapshot().connections()).hasSize(2);
  }

  @Test
  void aPartialListRemovesNothingAndTellsWhatItHas() {
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED);
    house.watch(PLAN);

    house.one.remove("a").put("b", State.ERROR).put("c", State.CONNECTED);
    house.one.gap(WatchFixture.outage());
    house.look(3);

    assertThat(told.news())
        .containsExactly(
            "added c WORKING",
            "incomplete acme:one",
            "status b WORKING to BROKEN, US",
            "incomplete acme:one",
            "incomplete acme:one");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusalOfOurKeyBreaksNoConnection(int status) {
    house.one.put("a", State.CONNECTED);
    Watch watch = house.watch(PLAN);

    ApiError error = ApiError.builder(MemoryClient.VENDOR, "list", status).build();
    house.one.down(ApiException.of(error, Delivery.REFUSED, "Refused."));
    house.look(5);

    assertThat(told.news()).containsOnly("incomplete acme:one");
    assertThat(watch.health(house.one.ref("a")).orElseThrow().condition())
        .isEqualTo(Condition.WORKING);
  }

  @Test
  void whatOneClientLacksIsNotMissedAtAnother() {
    house.one.put("a", State.CONNECTED);
    house.two.put("b", State.CONNECTED);
    house.watch(PLAN);

    house.one.down(WatchFixture.outage());
    house.two.remove("b");
    house.look(2);

    assertThat(told.news()).contains("removed b").doesNotContain("removed a");
  }

  @Test
  void ofAConnectionThatIsListedTwiceTheFirstCounts() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);

    house.one.repeat("a", c -> c.name("as a later page has it"));
    house.look(2);

    assertThat(told.news()).isEmpty();
  }

  @Test
  void aListenerThatThrowsDoesNotStopTheWatchAndIsHeardOf() {
    var thread = Thread.currentThread();
    var before = thread.getUncaughtExceptionHandler();
    var heard = new ArrayList<Throwable>();
    thread.setUncaughtExceptionHandler((t, thrown) -> heard.add(thrown));
    try {
      house.watch(PLAN);
      told.onEvent(
          () -> {
            throw new AssertionError("a listener with a fault");
          });
      house.one.put("a", State.CONNECTED);
      house.look();
      told.onEvent(() -> {});
      house.one.put("b", State.CONNECTED);
      house.look();
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }

    assertThat(heard).singleElement().isInstanceOf(AssertionError.class);
    assertThat(told.news()).as("what failed is not told again").containsExactly("added b WORKING");
  }

  @Test
  void twoWatchesDoNotDisturbEachOther() {
    Told other = new Told();
    house.one.put("a", State.CONNECTED);
    Watch first = house.watch(PLAN);
    house.watch(WatchPlan.every(Duration.ofMinutes(2)).confirmations(1), other);

    house.one.put("a", State.ERROR);
    house.look();
    first.close();
    house.look(2);

    assertThat(told.news()).isEmpty();
    assertThat(other.news()).containsExactly("status a WORKING to BROKEN, US");
  }

  @Test
  void everyLookIsToldAtItsEndWithWhatIsKnownThen() {
    house.one.put("a", State.CONNECTED);
    Watch watch = house.watch(PLAN);
    house.look();

    assertThat(told.looks()).hasSize(2);
    assertThat(told.looks().get(1).snapshot()).isEqualTo(watch.snapshot());
    assertThat(told.looks().get(1).listing().isComplete()).isTrue();
  }

  @Test
  void aClientThatIsNoLongerThereKeepsItsConnections() {
    house.one.put("a", State.CONNECTED);
    Watch before = house.watch(PLAN);
    before.close();

    Connections less = Connections.of(house.two);
    Watch after = house.watch(less, PLAN.resume(before.snapshot()), told);
    house.look(5);

    assertThat(told.news()).isEmpty();
    assertThat(after.snapshot().connections()).hasSize(1);
  }

  @Test
  void noConnectionOfAnEventHasASource() {
    house.watch(PLAN);
    house.one.put("a", State.CONNECTED, "word", c -> c.source("the vendor's model"));
    house.look();
    house.one.put("a", State.CONNECTED, "word", c -> c.source("the vendor's model").name("n"));
    house.look();

    assertThat(told.lastChange().before().source(String.class)).isEmpty();
    assertThat(told.lastChange().after().source(String.class)).isEmpty();
  }

  @Test
  void aPlanThatCannotBeMeantIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchPlan.every(Duration.ofMillis(999)))
        .withMessageStartingWith("interval:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchPlan.every(Duration.ofDays(366)))
        .withMessageStartingWith("interval:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.confirmations(0))
        .withMessageStartingWith("confirmations:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.timeout(Duration.ZERO))
        .withMessageStartingWith("timeout:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.filter(ConnectionFilter.all().state(State.ERROR)))
        .withMessageStartingWith("filter:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.filter(ConnectionFilter.all().name("n")))
        .withMessageStartingWith("filter:");
  }

  @Test
  void aRefOfNobodysClientIsRefused() {
    Watch watch = house.watch(PLAN);
    ConnectionRef stranger = ConnectionRef.parse("other/1");

    assertThatIllegalArgumentException().isThrownBy(() -> watch.health(stranger));
    assertThatIllegalArgumentException().isThrownBy(() -> watch.lookSoon(stranger));
  }
}
