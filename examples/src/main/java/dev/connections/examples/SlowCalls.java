package dev.connections.examples;

import dev.connections.http.CallListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what the attempts of a slow call met with. */
final class SlowCalls implements CallListener {
  private final Map<Start, List<String>> underWay = new ConcurrentHashMap<>();
  private final Duration slow;

  SlowCalls(Duration slow) {
    this.slow = slow;
  }

  @Override
  public void onStart(Start call) {
    underWay.put(call, new ArrayList<>());
  }

  @Override
  public void onAttempt(Attempt attempt) {
    String line = attempt.outcome() + " after " + attempt.elapsed().toMillis() + " ms";
    underWay.computeIfPresent(
        attempt.call(),
        (call, lines) -> {
          lines.add(line);
          return lines;
        });
  }

  @Override
  public void onEnd(End end) {
    List<String> attempts = underWay.remove(end.call());
    if (end.elapsed().compareTo(slow) > 0) {
      System.err.println(end.call() + ": " + end.outcome() + " " + attempts);
    }
  }
}
