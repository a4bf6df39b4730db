package dev.connections.federation;

import static dev.connections.federation.WatchFixture.MINUTE;
import static dev.connections.federation.WatchFixture.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.connections.ConnectionStatus.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When it looks, and when it stops. */
class WatchRoundsTest {
  private final WatchFixture house = new WatchFixture();
  private final Told told = house.told;

  @Test
  void itLooksAtOnceAndThenOnceInEveryInterval() {
    house.watch(PLAN);
    assertThat(house.one.asked()).isEqualTo(1);

    house.time.pass(MINUTE.minusMillis(1));
    assertThat(house.one.asked()).isEqualTo(1);

    house.time.pass(Duration.ofMillis(1));
    assertThat(house.one.asked()).isEqualTo(2);
  }

  @Test
  void chanceMovesALookByATenthOfTheInterval() {
    house.time.chance(0);
    house.watch(PLAN);
    house.time.pass(Duration.ofSeconds(53));
    assertThat(house.one.asked()).isEqualTo(1);
    house.time.chance(0.999_999);
    house.time.pass(Duration.ofSeconds(1));
    assertThat(house.one.asked()).isEqualTo(2);

    house.time.pass(Duration.ofSeconds(65));
    assertThat(house.one.asked()).isEqualTo(2);
    house.time.pass(Duration.ofSeconds(1));
    assertThat(house.one.asked()).isEqualTo(3);
  }

  @Test
  void looksNeverOverlapAndTheIntervalCountsFromTheEndOfOne() {
    house.one.mute();
    house.watch(PLAN);
    house.time.pass(MINUTE.multipliedBy(5));
    assertThat(house.one.asked()).isEqualTo(1);

    house.one.up();
    house.one.answer();
    house.time.pass(MINUTE.minusMillis(1));
    assertThat(house.one.asked()).isEqualTo(1);
    house.time.pass(Duration.ofMillis(1));
    assertThat(house.one.asked()).isEqualTo(2);
  }

  @Test
  void closingCancelsTheExchangeUnderWayAndTellsNothingMore() {
    house.watch(PLAN).close();
    house.one.mute();
    Watch watch = house.watch(PLAN);

    watch.close();

    assertThat(house.time.waiting()).as("nothing is wound up again").isZero();
    watch.close();
    assertThat(house.one.cancelled()).isEqualTo(1);
    assertThat(told.news()).isEmpty();
  }

  @Test
  void closingBetweenTwoLooksLetsGoOfTheTimer() {
    Watch watch = house.watch(PLAN);
    assertThat(house.time.waiting()).isEqualTo(1);

    watch.close();

    assertThat(house.time.waiting()).isZero();
  }

  @Test
  void aListenerMayCloseTheWatchAndHearsNothingMore() {
    Watch watch = house.watch(PLAN);
    told.onEvent(watch::close);
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED);

    house.look(3);

    assertThat(told.news()).containsExactly("added a WORKING");
    assertThat(told.looks()).as("only the first").hasSize(1);
    assertThat(watch.snapshot().connections())
        .as("what was not told is not noted")
        .extracting(connection -> connection.ref().id())
        .containsExactly("a");
  }

  @Test
  void closingTheConnectionsEndsEveryWatchAndStartsNone() {
    house.watch(PLAN);
    house.watch(PLAN);

    house.closeAll();

    assertThat(house.time.waiting()).isZero();
    assertThatIllegalStateException().isThrownBy(() -> house.watch(PLAN));
    assertThat(house.one.asked()).isEqualTo(2);
  }

  @Test
  void aHintMakesItLookAtThatClientAloneAndLeavesTheRegularLooksWhereTheyAre() {
    Watch watch = house.watch(PLAN);
    house.one.put("a", State.CONNECTED);
    house.time.pass(Duration.ofSeconds(20));

    watch.lookSoon(house.one.ref("a"));
    house.time.pass(Duration.ZERO);

    assertThat(told.news()).containsExactly("added a WORKING");
    assertThat(house.one.asked()).isEqualTo(2);
    assertThat(house.two.asked()).isEqualTo(1);

    house.time.pass(Duration.ofSeconds(40));
    assertThat(house.one.asked()).isEqualTo(3);
    assertThat(house.two.asked()).isEqualTo(2);
  }

  @Test
  void aFloodOfHintsIsOneLookInFiveSeconds() {
    Watch watch = house.watch(PLAN);

    for (int second = 0; second < 20; second++) {
      for (int i = 0; i < 100; i++) {
        watch.lookSoon(house.one.ref("any" + i));
      }
      house.time.pass(Duration.ofSeconds(1));
    }

    assertThat(house.one.asked()).as("the base line, then at 0, 5, 10, 15, 20").isEqualTo(1 + 5);
    assertThat(house.time.waiting()).as("one timer").isEqualTo(1);
  }

  @Test
  void hintsConfirmNothingThatARegularLookWouldNot() {
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED);
    Watch watch = house.watch(PLAN);
    house.one.put("a", State.ERROR).remove("b");

    for (int second = 0; second < 25; second += 5) {
      watch.lookSoon(house.one.ref("a"));
      house.time.pass(Duration.ofSeconds(5));
    }
    assertThat(house.one.asked()).isEqualTo(6);
    assertThat(told.news()).isEmpty();

    house.time.pass(Duration.ofSeconds(35));
    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, US", "removed b");
  }

  @Test
  void aHintDuringALookIsFollowedAfterIt() {
    house.one.mute();
    Watch watch = house.watch(PLAN);

    watch.lookSoon(house.one.ref("a"));
    house.time.pass(Duration.ofSeconds(30));
    assertThat(house.one.asked()).isEqualTo(1);

    house.one.up();
    house.one.answer();
    house.time.pass(Duration.ZERO);
    assertThat(house.one.asked()).isEqualTo(2);
  }

  @Test
  void aHintAfterTheEndDoesNothing() {
    Watch watch = house.watch(PLAN);
    watch.close();

    watch.lookSoon(house.one.ref("a"));
    house.look();

    assertThat(house.one.asked()).isEqualTo(1);
  }

  @Test
  void nobodyToWatchIsWatchedInPeace() {
    house.watch(Connections.of(), PLAN, told);
    house.look(2);

    assertThat(told.looks()).hasSize(3);
  }
}
