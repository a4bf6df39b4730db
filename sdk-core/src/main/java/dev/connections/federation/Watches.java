package dev.connections.federation;

import dev.connections.Call;
import dev.connections.ConnectionsClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The watches that one {@link Connections} has started and that go on. Thread-safe. */
final class Watches {
  private final WatchThread thread;
  private final Set<Rounds> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Watches(WatchThread thread) {
    this.thread = thread;
  }

  Watch start(
      Connections all,
      Function<List<ConnectionsClient>, Call<Listing>> lists,
      WatchPlan plan,
      WatchListener listener) {
    Ledger ledger = Ledger.of(plan);
    Herald herald = new Herald(listener);
    LookTimes times = new LookTimes(thread.time(), plan.interval(), all.clients());
    Rounds rounds = new Rounds(thread, times, lists, new Judge(plan, ledger, herald), herald);
    open.add(rounds);
    if (closed) { // asked after the set was emptied, or while it was
      end(rounds);
      throw new IllegalStateException("These Connections are closed; nothing is watched any more");
    }
    rounds.begin();
    return new Watch(all, ledger, rounds, this);
  }

  void end(Rounds rounds) {
    open.remove(rounds);
    rounds.close();
  }

  void close() {
    closed = true;
    open.forEach(this::end);
  }
}
