package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  private final VirtualTime time = new VirtualTime();

  @Test
  void whoWaitsLetsTimePassAtOnce() throws InterruptedException {
    List<String> done = new ArrayList<>();

    time.sleep(Duration.ofHours(1));
    time.schedule(Duration.ofMinutes(1), Runnable::run, () -> done.add("task"));

    assertThat(done).containsExactly("task");
    assertThat(time.waits()).containsExactly(Duration.ofHours(1), Duration.ofMinutes(1));
    assertThat(time.waited()).isEqualTo(Duration.ofMinutes(61));
    assertThat(time.now()).isEqualTo(VirtualTime.START.plus(Duration.ofMinutes(61)));
    assertThat(time.nanoTime()).isEqualTo(Duration.ofMinutes(61).toNanos());
  }

  @Test
  void timeThatPassesOtherwiseIsNoWait() {
    time.pass(Duration.ofDays(1));

    assertThat(time.waits()).isEmpty();
    assertThat(time.now()).isEqualTo(VirtualTime.START.plus(Duration.ofDays(1)));
  }

  @Test
  void whoIsInterruptedDoesNotWait() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> time.sleep(Duration.ofHours(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(time.waits()).isEmpty();
  }
}
