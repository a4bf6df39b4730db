package dev.connections.proofs.faults;

import dev.connections.http.CallListener;

/** A listener that is broken in every one of its methods. */
final class ThrowingListener implements CallListener {
  @Override
  public void onStart(Start event) {
    throw broken();
  }

  @Override
  public void onSend(Sending event) {
    throw broken();
  }

  @Override
  public void onAttempt(Attempt event) {
    throw broken();
  }

  @Override
  public void onRetry(Retry event) {
    throw broken();
  }

  @Override
  public void onEnd(End event) {
    throw broken();
  }

  @Override
  public void onDrift(Drifted event) {
    throw broken();
  }

  @Override
  public Context context() {
    throw broken();
  }

  private static IllegalStateException broken() {
    return new IllegalStateException("the listener is broken");
  }
}
