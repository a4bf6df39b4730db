package dev.connections.spi;

import dev.connections.Drift;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one client met and did not know. Thread-safe. */
final class DriftCount {
  /** A vendor that names members after customers must not fill our memory. */
  private static final int MOST = 1_000;

  private final Map<Drift, LongAdder> counts = new ConcurrentHashMap<>();

  void met(Drift drift) {
    LongAdder count = counts.get(drift);
    if (count == null && counts.size() < MOST) {
      count = counts.computeIfAbsent(drift, first -> new LongAdder());
    }
    if (count != null) {
      count.increment();
    }
  }

  /** How often each was met until now. */
  Map<Drift, Long> counts() {
    Map<Drift, Long> copy = new LinkedHashMap<>();
    counts.forEach((drift, count) -> copy.put(drift, count.sum()));
    return Map.copyOf(copy);
  }
}
