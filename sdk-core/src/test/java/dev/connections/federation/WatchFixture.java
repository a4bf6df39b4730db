package dev.connections.federation;

import dev.connections.Vendor;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.ManualTime;
import java.time.Duration;

/** Two clients, a minute between two looks, and time in the test's hand. */
final class WatchFixture {
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final WatchPlan PLAN = WatchPlan.every(MINUTE);

  final ManualTime time = new ManualTime();
  final MemoryClient one = new MemoryClient("one");
  final MemoryClient two = new MemoryClient("two");
  final Told told = new Told();
  final Connections all = Connections.of(one, two);

  private final Watches watches = new Watches(new WatchThread(time, Runnable::run));

  Watch watch(WatchPlan plan) {
    return watch(plan, told);
  }

  Watch watch(WatchPlan plan, WatchListener listener) {
    return watch(all, plan, listener);
  }

  Watch watch(Connections connections, WatchPlan plan, WatchListener listener) {
    return watches.start(
        connections, some -> Connections.of(some).list(plan.filter()), plan, listener);
  }

  /** Lets the next look happen. */
  void look() {
    time.pass(MINUTE);
  }

  void look(int times) {
    for (int i = 0; i < times; i++) {
      look();
    }
  }

  void closeAll() {
    watches.close();
  }

  static SdkException outage() {
    return new TransportException(
        Vendor.of("acme"), "list", Delivery.UNKNOWN, Reason.IO, "The line is dead.", null);
  }
}
