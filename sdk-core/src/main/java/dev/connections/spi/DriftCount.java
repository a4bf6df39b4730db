package dev.connections.spi;

import dev.connections.Drift;
import dev.connections.http.CallListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one client met and did not know, and tells its listener. Thread-safe. */
final class DriftCount {
  /** A vendor that names members after customers must not fill our memory. */
  private static final int MOST = 1_000;

  private final CallListener listener;
  private final Map<Drift, LongAdder> counts = new ConcurrentHashMap<>();

  DriftCount(CallListener listener) {
    this.listener = listener;
  }

  void met(CallListener.Start call, Drift drift) {
    LongAdder count = counts.get(drift);
    if (count == null && counts.size() < MOST) {
      count = counts.computeIfAbsent(drift, first -> new LongAdder());
    }
    if (count != null) {
      count.increment();
    }
    listener.onDrift(new CallListener.Drifted(call, drift));
  }

  /** How often each was met until now. */
  Map<Drift, Long> counts() {
    Map<Drift, Long> copy = new LinkedHashMap<>();
    counts.forEach((drift, count) -> copy.put(drift, count.sum()));
    return Map.copyOf(copy);
  }
}
