package dev.connections.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.Health;
import dev.connections.Health.Condition;
import dev.connections.Json;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day with everything that one can bring, looked at every quarter of an hour. */
class WatchDayTest {
  private static final WatchPlan PLAN = WatchPlan.every(Duration.ofMinutes(15));

  private final WatchFixture house = new WatchFixture();
  private final MemoryClient one = house.one;
  private final MemoryClient two = house.two;
  private final List<Instant> times = new ArrayList<>();
  private Watch watch = startAtEight();

  @Test
  void aDayOfTroublesTellsThisAndNothingElse() {
    flap();
    outageWithARemoval();
    needForReauthorization();
    listThatFlaps();
    restartAfterChanges();
    refusalOfOurKey();
    notificationOfARecovery();
    partialList();
    restartWithoutChanges();
    closing();

    assertThat(told())
        .containsExactly(
            "09:15 incomplete acme:one",
            "09:30 incomplete acme:one",
            "09:30 added till WORKING",
            "09:45 incomplete acme:one",
            "10:00 incomplete acme:one",
            "10:30 removed shop",
            "10:45 status mail WORKING to BROKEN, CUSTOMER",
            "11:50 changed crm",
            "11:50 recovered desk",
            "11:50 added chat WORKING",
            "12:05 removed bank",
            "12:20 incomplete acme:two",
            "12:35 incomplete acme:two",
            "13:05 recovered mail",
            "14:05 incomplete acme:one",
            "14:20 status mail WORKING to BROKEN, US",
            "14:20 incomplete acme:one",
            "14:50 removed crm");
  }

  private Watch startAtEight() {
    one.put("crm", State.CONNECTED).put("shop", State.CONNECTED).put("mail", State.CONNECTED);
    two.put("bank", State.CONNECTED).put("desk", State.ERROR);
    house.told.onEvent(() -> times.add(house.time.now()));
    return house.watch(PLAN);
  }

  /** Only the look at 08:30 sees it. */
  private void flap() {
    at("08:20");
    one.put("crm", State.ERROR);
    at("08:35");
    one.put("crm", State.CONNECTED);
  }

  /** What is deleted meanwhile is missed by the looks at 10:15 and 10:30. */
  private void outageWithARemoval() {
    at("09:05");
    one.down(WatchFixture.outage());
    at("09:20");
    one.remove("shop");
    two.put("till", State.CONNECTED);
    at("10:05");
    one.up();
  }

  private void needForReauthorization() {
    at("10:20");
    one.put("mail", State.NEEDS_REAUTHORIZATION);
    at("10:50");
    assertThat(health(one.ref("mail")).condition()).isEqualTo(Condition.BROKEN);
    assertThat(health(one.ref("mail")).since()).contains(clock("10:30"));
  }

  /** Only the look at 11:00 misses it. */
  private void listThatFlaps() {
    one.remove("crm");
    at("11:05");
    one.put("crm", State.CONNECTED);
  }

  /** The look at 11:30 saw the recovery of the desk, and the first one after the restart agrees. */
  private void restartAfterChanges() {
    at("11:20");
    two.put("desk", State.CONNECTED);
    at("11:35");
    watch.close();
    one.put("crm", State.CONNECTED, "word", c -> c.name("new"));
    two.remove("bank").put("chat", State.CONNECTED);
    at("11:50");
    restart();
    assertThat(house.told.lastRecovery().health().since()).contains(clock("11:30"));
  }

  private void refusalOfOurKey() {
    at("12:10");
    ApiError refusal = ApiError.builder(MemoryClient.VENDOR, "list", 401).build();
    two.down(ApiException.of(refusal, Delivery.REFUSED, "Refused."));
    at("12:40");
    two.up();
    for (String id : List.of("desk", "till", "chat")) {
      assertThat(health(two.ref(id)).condition()).isEqualTo(Condition.WORKING);
    }
  }

  /**
   * Without it, the looks at 13:05 and 13:20 would have had to agree. That it comes twice confirms
   * nothing.
   */
  private void notificationOfARecovery() {
    at("12:56");
    one.put("mail", State.CONNECTED);
    watch.lookSoon(one.ref("mail"));
    at("12:58");
    watch.lookSoon(one.ref("mail"));
    at("13:10");
    assertThat(house.told.lastRecovery().was().since()).contains(clock("10:30"));
    assertThat(house.told.lastRecovery().health().since()).contains(clock("12:56"));
    watch.lookSoon(one.ref("crm")); // forged, or late: nothing happened to it
  }

  /** What it lacks is missed only by the whole lists of 14:35 and 14:50. */
  private void partialList() {
    at("14:00");
    one.gap(WatchFixture.outage());
    one.remove("crm").put("mail", State.ERROR);
    at("14:25");
    one.up();
  }

  private void restartWithoutChanges() {
    at("15:10");
    watch.close();
    restart();
    assertThat(health(one.ref("mail")).since()).contains(clock("14:05"));
  }

  private void closing() {
    at("17:00");
    watch.close();
    one.remove("mail");
    two.down(WatchFixture.outage());
    at("20:00");
  }

  /** Another process has only what was saved after the last look. */
  private void restart() {
    List<WatchListener.Looked> looks = house.told.looks();
    String saved = looks.get(looks.size() - 1).snapshot().toJson().toString();
    watch = house.watch(PLAN.resume(WatchSnapshot.fromJson(Json.parse(saved))));
  }

  private void at(String time) {
    house.time.pass(Duration.between(house.time.now(), clock(time)));
  }

  private Health health(ConnectionRef ref) {
    return watch.health(ref).orElseThrow();
  }

  private List<String> told() {
    List<String> news = house.told.news();
    return IntStream.range(0, news.size())
        .mapToObj(i -> times.get(i).toString().substring(11, 16) + " " + news.get(i))
        .toList();
  }

  private static Instant clock(String time) {
    return Instant.parse("2026-01-31T" + time + ":00Z");
  }
}
