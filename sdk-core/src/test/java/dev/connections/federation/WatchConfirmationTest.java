package dev.connections.federation;

import static dev.connections.federation.WatchFixture.MINUTE;
import static dev.connections.federation.WatchFixture.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionStatus.State;
import dev.connections.fake.ManualTime;
import org.junit.jupiter.api.Test;

/** A state must be seen more than once before anybody is told. */
class WatchConfirmationTest {
  private final WatchFixture house = new WatchFixture();
  private final Told told = house.told;

  @Test
  void aHealthIsToldWhenASecondLookSawItAndHoldsSinceTheFirst() {
    house.one.put("a", State.CONNECTED);
    Watch watch = house.watch(PLAN);

    house.one.put("a", State.NEEDS_REAUTHORIZATION);
    house.look();
    assertThat(told.news()).isEmpty();
    assertThat(watch.snapshot().connections().get(0).status().state())
        .as("what is not confirmed is not shown")
        .isEqualTo(State.CONNECTED);

    house.look(3);
    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, CUSTOMER");
    assertThat(told.lastStatus().health().since()).contains(ManualTime.START.plus(MINUTE));
    assertThat(told.lastStatus().was().since()).contains(ManualTime.START);
    assertThat(told.lastStatus().after().status().state()).isEqualTo(State.NEEDS_REAUTHORIZATION);
  }

  @Test
  void aRecoveryIsConfirmedAsWellAndTellsHowLongItWasBroken() {
    house.one.put("a", State.ERROR);
    house.watch(PLAN);

    house.one.put("a", State.CONNECTED);
    house.look();
    assertThat(told.news()).isEmpty();

    house.look();
    assertThat(told.news()).containsExactly("recovered a");
    assertThat(told.lastRecovery().was().since()).contains(ManualTime.START);
    assertThat(told.lastRecovery().health().since()).contains(ManualTime.START.plus(MINUTE));
  }

  @Test
  void aFlapIsNeverTold() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);

    for (int i = 0; i < 5; i++) {
      house.one.put("a", State.ERROR);
      house.look();
      house.one.put("a", State.CONNECTED);
      house.look();
    }

    assertThat(told.news()).isEmpty();
  }

  @Test
  void aListThatFlapsRemovesNothing() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);

    for (int i = 0; i < 5; i++) {
      house.one.remove("a");
      house.look();
      house.one.put("a", State.CONNECTED);
      house.look();
    }

    assertThat(told.news()).isEmpty();
  }

  @Test
  void aFailureIsConfirmedAlsoWhenTheListFlaps() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);

    house.one.put("a", State.ERROR);
    house.look();
    house.one.remove("a");
    house.look();
    house.one.put("a", State.ERROR);
    house.look();

    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, US");
  }

  @Test
  void aRemovalIsToldWhenASecondCompleteListLacksIt() {
    house.one.put("a", State.CONNECTED);
    Watch watch = house.watch(PLAN);

    house.one.remove("a");
    house.look();
    assertThat(told.news()).isEmpty();

    house.look();
    assertThat(told.news()).containsExactly("removed a");
    assertThat(watch.snapshot().connections()).isEmpty();
  }

  @Test
  void aConnectionThatComesBackAfterItsRemovalIsNew() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);
    house.one.remove("a");
    house.look(2);

    house.one.put("a", State.CONNECTED);
    house.look();

    assertThat(told.news()).containsExactly("removed a", "added a WORKING");
  }

  @Test
  void aLookThatFailedNeitherConfirmsNorBreaksTheRow() {
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED);
    house.watch(PLAN);

    house.one.put("a", State.ERROR).remove("b");
    house.look();
    house.one.down(WatchFixture.outage());
    house.look(2);
    assertThat(told.news()).containsOnly("incomplete acme:one");

    house.one.up();
    house.look();
    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, US", "removed b");
  }

  @Test
  void whatIsBrokenNowThisWayNowThatIsBrokenAllTheWhile() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN);

    house.one.put("a", State.ERROR);
    house.look();
    house.one.put("a", State.NEEDS_REAUTHORIZATION);
    house.look();

    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, CUSTOMER");
  }

  @Test
  void anotherOneWhoHasToActIsAChangeOfStatusButNotOfSince() {
    house.one.put("a", State.ERROR);
    house.watch(PLAN);

    house.one.put("a", State.NEEDS_REAUTHORIZATION);
    house.look();
    assertThat(told.news()).isEmpty();

    house.look();
    assertThat(told.news()).containsExactly("status a BROKEN to BROKEN, CUSTOMER");
    assertThat(told.lastStatus().health().since()).contains(ManualTime.START);
  }

  @Test
  void brokenThatWaitsBeforeItWorksIsTwoChangesAndNoRecovery() {
    house.one.put("a", State.ERROR);
    house.watch(PLAN);

    house.one.put("a", State.PENDING);
    house.look(2);
    house.one.put("a", State.CONNECTED);
    house.look(2);

    assertThat(told.news())
        .containsExactly(
            "status a BROKEN to WAITING, VENDOR", "status a WAITING to WORKING, NOBODY");
  }

  @Test
  void theNumberOfConfirmationsIsThePlans() {
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED);
    house.watch(PLAN.confirmations(4));

    house.one.put("a", State.ERROR).remove("b");
    house.look(3);
    assertThat(told.news()).isEmpty();

    house.look();
    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, US", "removed b");
  }

  @Test
  void oneConfirmationTellsAtOnce() {
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED);
    house.watch(PLAN.confirmations(1));

    house.one.put("a", State.ERROR).remove("b");
    house.look();

    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, US", "removed b");
  }

  @Test
  void whatChangesInNameAndHealthIsToldInTwoEvents() {
    house.one.put("a", State.CONNECTED);
    house.watch(PLAN.confirmations(1));

    house.one.put("a", State.ERROR, "word", c -> c.name("new"));
    house.look();

    assertThat(told.news()).containsExactly("changed a", "status a WORKING to BROKEN, US");
    assertThat(told.lastChange().after().status().state()).isEqualTo(State.CONNECTED);
    assertThat(told.lastStatus().before()).isEqualTo(told.lastChange().after());
  }
}
