package dev.connections.federation;

import static dev.connections.federation.WatchFixture.MINUTE;
import static dev.connections.federation.WatchFixture.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.fake.ManualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restart neither repeats nor loses. */
class WatchSnapshotTest {
  private final WatchFixture house = new WatchFixture();
  private final Told told = house.told;

  @Test
  void whatChangedWhileNobodyWatchedIsToldAndNothingElse() {
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED).put("c", State.CONNECTED);
    Watch before = house.watch(PLAN);
    before.close();
    house.one.put("a", State.CONNECTED, "word", c -> c.name("new")).remove("b");
    house.one.put("c", State.ERROR).put("d", State.CONNECTED);

    house.watch(PLAN.resume(saved(before)));
    house.look(3);

    assertThat(told.news())
        .containsExactly(
            "changed a", "added d WORKING", "status c WORKING to BROKEN, US", "removed b");
  }

  @Test
  void whatWasToldIsNotToldAgain() {
    Watch before = house.watch(PLAN);
    house.one.put("a", State.CONNECTED);
    house.look();
    house.one.put("a", State.ERROR);
    house.look(2);
    before.close();
    assertThat(told.news()).hasSize(2);

    Watch after = house.watch(PLAN.resume(saved(before)));
    house.look(3);

    assertThat(told.news()).isEmpty();
    assertThat(after.health(house.one.ref("a")).orElseThrow().since())
        .contains(ManualTime.START.plus(MINUTE.multipliedBy(2)));
  }

  @Test
  void aConfirmationThatIsHalfDoneGoesOn() {
    house.one.put("a", State.CONNECTED).put("b", State.CONNECTED);
    Watch before = house.watch(PLAN);
    house.one.put("a", State.ERROR).remove("b");
    house.look();
    before.close();
    house.look();

    house.watch(PLAN.resume(saved(before)));

    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, US", "removed b");
  }

  @Test
  void aRestartIsNoSecondLook() {
    house.one.put("a", State.CONNECTED);
    Watch before = house.watch(PLAN);
    house.one.put("a", State.ERROR);
    house.look();
    before.close();

    house.watch(PLAN.resume(saved(before)));
    assertThat(told.news()).isEmpty();

    house.look();
    assertThat(told.news()).containsExactly("status a WORKING to BROKEN, US");
  }

  @Test
  void aClientThatIsNewAfterARestartGetsItsBaseLine() {
    house.one.put("a", State.CONNECTED);
    house.two.put("b", State.CONNECTED);
    Watch before = house.watch(Connections.of(house.one), PLAN, told);
    before.close();

    house.watch(PLAN.resume(saved(before)));
    house.look();

    assertThat(told.news()).isEmpty();
  }

  @Test
  void whatIsBeingToldIsNotYetInTheSnapshot() {
    List<WatchSnapshot> meanwhile = new ArrayList<>();
    Watch watch = house.watch(PLAN);
    told.onEvent(() -> meanwhile.add(watch.snapshot()));
    house.one.put("a", State.CONNECTED);
    house.look();
    watch.close();
    told.onEvent(() -> {});

    assertThat(meanwhile.get(0).connections()).isEmpty();
    assertThat(watch.snapshot().connections()).hasSize(1);
    house.watch(PLAN.resume(meanwhile.get(0)));
    assertThat(told.news()).containsExactly("added a WORKING", "added a WORKING");
  }

  @Test
  void whatMustNotBeSavedIsNoChangeAfterARestart() {
    Map<String, Json> attributes =
        Map.of("token", Json.of("canary").asSensitive(), "plan", Json.of("gold"));
    house.one.put("a", State.CONNECTED, "w", c -> c.attributes(attributes).source("canary"));
    Watch before = house.watch(PLAN);
    before.close();

    house.watch(PLAN.resume(saved(before)));
    house.look();

    assertThat(told.news()).isEmpty();
    assertThat(before.snapshot().toJson().toString()).contains("gold").doesNotContain("canary");
  }

  @Test
  void itComesBackEqualThroughTextAndThroughAMapper() throws Exception {
    house.one.put("a", State.CONNECTED).put("b", State.ERROR);
    Watch watch = house.watch(PLAN.filter(ConnectionFilter.all().provider("p").owner("o")));
    house.one.put("a", State.ERROR).remove("b");
    house.look();
    ObjectMapper mapper = new ObjectMapper();

    assertThat(watch.snapshot().toJson().at("/connections/0/doubt").isObject()).isTrue();
    assertThat(watch.snapshot().toJson().at("/connections/1/missing").isObject()).isTrue();
    assertThat(saved(watch)).isEqualTo(watch.snapshot()).hasSameHashCodeAs(watch.snapshot());
    assertThat(mapper.readValue(mapper.writeValueAsString(watch.snapshot()), WatchSnapshot.class))
        .isEqualTo(watch.snapshot());
  }

  @Test
  void aSnapshotOfOtherConnectionsIsRefused() {
    Watch before = house.watch(PLAN.filter(ConnectionFilter.all().provider("p")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> house.watch(PLAN.resume(before.snapshot())))
        .withMessageStartingWith("resume:")
        .withMessageContaining("provider=p");
  }

  @Test
  void aDoubtInAWordOfALaterVersionIsDropped() {
    house.one.put("a", State.CONNECTED);
    Watch before = house.watch(PLAN);
    house.one.put("a", State.ERROR);
    house.look();
    String text = before.snapshot().toJson().toString().replace("\"BROKEN\"", "\"MELTED\"");

    WatchSnapshot read = WatchSnapshot.fromJson(Json.parse(text));

    assertThat(read.toJson().at("/connections/0/doubt").isMissing()).isTrue();
    assertThat(read.connections()).isEqualTo(before.snapshot().connections());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | snapshot: has no version",
        "7 | snapshot: has no version",
        "{'version':2} | snapshot: is of version 2, and this library reads version 1",
        "{'version':1} | snapshot: has no list at /connections",
        "{'version':1,'connections':[{}],'clients':[]} | cannot be read at /connections/0: A connection",
        "{'version':1,'connections':[{'connection':{'ref':'acme/1'}}],'clients':[]} | since: a time",
        "{'version':1,'connections':[]} | snapshot: has no list at /clients",
      })
  void whatIsNoSnapshotIsRefusedInOneSentence(String text, String message) {
    Json json = Json.parse(text.replace('\'', '"'));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchSnapshot.fromJson(json))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1.5", "'\"1\"'", "12345678901"})
  void aCountThatIsNoneIsRefused(String times) {
    house.one.put("a", State.CONNECTED);
    Watch before = house.watch(PLAN);
    house.one.remove("a");
    house.look();
    String text =
        before.snapshot().toJson().toString().replace("\"times\":1", "\"times\":" + times);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchSnapshot.fromJson(Json.parse(text)))
        .withMessageContaining("cannot be read at /connections/0: times");
  }

  /** What a restart has of it. */
  private static WatchSnapshot saved(Watch watch) {
    return WatchSnapshot.fromJson(Json.parse(watch.snapshot().toJson().toString()));
  }
}
