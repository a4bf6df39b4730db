package dev.connections.proofs.canary;

import dev.connections.http.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every event. Thread-safe. */
final class Watching implements CallListener {
  private final ConcurrentLinkedQueue<Object> events = new ConcurrentLinkedQueue<>();

  @Override
  public void onStart(Start event) {
    events.add(event);
  }

  @Override
  public void onSend(Sending event) {
    events.add(event);
  }

  @Override
  public void onAttempt(Attempt event) {
    events.add(event);
  }

  @Override
  public void onRetry(Retry event) {
    events.add(event);
  }

  @Override
  public void onDrift(Drifted event) {
    events.add(event);
  }

  @Override
  public void onEnd(End event) {
    events.add(event);
  }

  /** What came since this was asked last. */
  List<Object> taken() {
    List<Object> taken = new ArrayList<>();
    for (Object event = events.poll(); event != null; event = events.poll()) {
      taken.add(event);
    }
    return taken;
  }
}
