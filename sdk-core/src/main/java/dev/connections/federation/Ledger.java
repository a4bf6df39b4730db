package dev.connections.federation;

import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that a watch knows; written by its thread and read by any. */
final class Ledger {
  private final Lock lock = new ReentrantLock();
  private final ConnectionFilter filter;
  private final Map<ConnectionRef, Known> known = new LinkedHashMap<>();
  private final Set<Home> charted = new LinkedHashSet<>();

  Ledger(ConnectionFilter filter) {
    this.filter = filter;
  }

  /**
   * A ledger that goes on from a snapshot.
   *
   * @throws IllegalArgumentException when the snapshot is of other connections
   */
  static Ledger of(WatchPlan plan) {
    Ledger ledger = new Ledger(plan.filter());
    plan.resumed().ifPresent(ledger::load);
    return ledger;
  }

  private void load(WatchSnapshot snapshot) {
    if (!snapshot.filter().equals(filter)) {
      throw new IllegalArgumentException(
          "resume: the snapshot is of a watch with the filter ("
              + snapshot.filter()
              + "); give this one the same filter, or start it without a snapshot");
    }
    snapshot.known().forEach(one -> known.put(one.connection().ref(), one));
    charted.addAll(snapshot.charted());
  }

  @Nullable Known known(ConnectionRef ref) {
    lock.lock();
    try {
      return known.get(ref);
    } finally {
      lock.unlock();
    }
  }

  List<Known> knownOf(Home home) {
    return locked(
        () ->
            known.values().stream()
                .filter(one -> Home.of(one.connection().ref()).equals(home))
                .toList());
  }

  void put(Known one) {
    locked(() -> known.put(one.connection().ref(), one) == null);
  }

  void remove(ConnectionRef ref) {
    locked(() -> known.remove(ref) != null);
  }

  /** Whether the list of this client is known, so that what it has beyond is new. */
  boolean isCharted(Home home) {
    return locked(() -> charted.contains(home));
  }

  void chart(Home home) {
    locked(() -> charted.add(home));
  }

  WatchSnapshot snapshot() {
    return locked(
        () -> new WatchSnapshot(filter, List.copyOf(charted), List.copyOf(known.values())));
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
