package dev.connections.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {
  private final List<CompletableFuture<String>> begun = new ArrayList<>();
  private final List<CompletableFuture<?>> turns = new ArrayList<>();

  @Test
  void noMoreThanTheBoundAreUnderWayAndTheOthersComeInTheirOrder() {
    Gate gate = Gate.of(2);
    List<String> order = new ArrayList<>();

    for (String name : List.of("a", "b", "c", "d")) {
      turns.add(gate.pass(() -> begin(order, name)));
    }

    assertThat(order).containsExactly("a", "b");
    begun.get(1).complete("b");
    assertThat(order).containsExactly("a", "b", "c");
    begun.get(0).completeExceptionally(new IllegalStateException());
    assertThat(order).containsExactly("a", "b", "c", "d");
  }

  @Test
  void whatFollowsFromAResultWaitsBehindThoseWhoCameBefore() {
    Gate gate = Gate.of(1);
    List<String> order = new ArrayList<>();
    Runnable nextPage = () -> turns.add(gate.pass(() -> begin(order, "next page")));
    turns.add(gate.pass(this::begin).thenRun(nextPage));
    turns.add(gate.pass(() -> begin(order, "other client")));

    begun.get(0).complete("first page");
    begun.get(1).complete("other client's page");

    assertThat(order).containsExactly("other client", "next page");
  }

  @Test
  void placeIsFreeAgainWhenTheResultIsGiven() {
    Gate gate = Gate.of(1);
    List<Boolean> waits = new ArrayList<>();

    turns.add(gate.pass(this::begin).thenRun(() -> waits.add(gate.pass(this::begin).isWaiting())));
    begun.get(0).complete("");

    assertThat(waits).containsExactly(false);
  }

  @Test
  void theTurnGivesWhatTheRequestGives() {
    Gate gate = Gate.open();
    Gate.Turn<String> good = gate.pass(this::begin);
    Gate.Turn<String> bad = gate.pass(this::begin);

    begun.get(0).complete("value");
    begun.get(1).completeExceptionally(new IllegalStateException("why"));

    assertThat(good.join()).isEqualTo("value");
    assertThatThrownBy(bad::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("why");
  }

  @Test
  void cancelledTurnEndsItsRequestAndGivesItsPlaceBack() {
    Gate gate = Gate.of(1);
    Gate.Turn<String> first = gate.pass(this::begin);
    Gate.Turn<String> second = gate.pass(this::begin);

    first.cancel(true);

    assertThat(begun.get(0)).isCancelled();
    assertThat(begun).hasSize(2);
    assertThat(second.isWaiting()).isFalse();
  }

  @Test
  void turnThatIsCancelledWhileItWaitsNeverBegins() {
    Gate gate = Gate.of(1);
    turns.add(gate.pass(this::begin));
    Gate.Turn<String> waiting = gate.pass(this::begin);

    waiting.cancel(true);
    begun.get(0).complete("");

    assertThat(begun).hasSize(1);
  }

  @Test
  void onlyTheTurnThatWaitsCanBeGivenUp() {
    Gate gate = Gate.of(1);
    Gate.Turn<String> running = gate.pass(this::begin);
    Gate.Turn<String> waiting = gate.pass(this::begin);

    running.giveUp(new IllegalStateException());
    waiting.giveUp(new IllegalStateException("late"));

    assertThat(running).isNotDone();
    assertThatThrownBy(waiting::join).hasRootCauseMessage("late");
    assertThat(begun).hasSize(1);
  }

  @Test
  void requestThatCannotBeginGivesItsPlaceBack() {
    Gate gate = Gate.of(1);

    Gate.Turn<String> broken =
        gate.pass(
            () -> {
              throw new IllegalStateException("cannot begin");
            });
    turns.add(gate.pass(this::begin));

    assertThatThrownBy(broken::join).hasRootCauseMessage("cannot begin");
    assertThat(begun).hasSize(1);
  }

  @Test
  void requestsThatEndAtOnceDoNotGrowTheStack() {
    Gate gate = Gate.of(1);
    turns.add(gate.pass(this::begin));
    List<Gate.Turn<Integer>> many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> gate.pass(() -> CompletableFuture.completedFuture(i)))
            .toList();

    begun.get(0).complete("");

    assertThat(many).allMatch(CompletableFuture::isDone);
  }

  @Test
  void boundBelowOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gate.of(0))
        .withMessage("maxRequests: must be at least 1: 0");
  }

  private CompletableFuture<String> begin(List<String> order, String name) {
    order.add(name);
    return begin();
  }

  private CompletableFuture<String> begin() {
    CompletableFuture<String> request = new CompletableFuture<>();
    begun.add(request);
    return request;
  }
}
