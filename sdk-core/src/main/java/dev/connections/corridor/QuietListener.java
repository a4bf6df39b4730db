package dev.connections.corridor;

import dev.connections.http.CallListener;

/** Keeps a listener's own faults from ending the calls it watches. */
final class QuietListener implements CallListener {
  private final CallListener listener;

  QuietListener(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public void onStart(Start event) {
    quietly(() -> listener.onStart(event));
  }

  @Override
  public void onAttempt(Attempt event) {
    quietly(() -> listener.onAttempt(event));
  }

  @Override
  public void onRetry(Retry event) {
    quietly(() -> listener.onRetry(event));
  }

  @Override
  public void onDrift(Drifted event) {
    quietly(() -> listener.onDrift(event));
  }

  @Override
  public void onEnd(End event) {
    quietly(() -> listener.onEnd(event));
  }

  private static void quietly(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | AssertionError | LinkageError ignored) {
      // Whoever watches a call must not decide how it ends.
    }
  }
}
