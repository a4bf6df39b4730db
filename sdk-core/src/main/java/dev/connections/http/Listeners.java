package dev.connections.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells several listeners, and keeps the faults of each from the others and from the call. */
final class Listeners implements CallListener {
  private final List<CallListener> listeners;

  private Listeners(List<CallListener> listeners) {
    this.listeners = listeners;
  }

  /** For those that watch nothing nobody is to make events, and one layer of care is enough. */
  static CallListener of(List<CallListener> given) {
    List<CallListener> watching =
        given.stream()
            .flatMap(Listeners::parts)
            .filter(each -> each != CallListener.none())
            .toList();
    return watching.isEmpty() ? CallListener.none() : new Listeners(watching);
  }

  private static Stream<CallListener> parts(CallListener listener) {
    return listener instanceof Listeners several ? several.listeners.stream() : Stream.of(listener);
  }

  @Override
  public void onStart(Start event) {
    tell(listener -> listener.onStart(event));
  }

  @Override
  public void onSend(Sending event) {
    tell(listener -> listener.onSend(event));
  }

  @Override
  public void onAttempt(Attempt event) {
    tell(listener -> listener.onAttempt(event));
  }

  @Override
  public void onRetry(Retry event) {
    tell(listener -> listener.onRetry(event));
  }

  @Override
  public void onDrift(Drifted event) {
    tell(listener -> listener.onDrift(event));
  }

  @Override
  public void onEnd(End event) {
    tell(listener -> listener.onEnd(event));
  }

  @Override
  public Context context() {
    List<Context> contexts = new ArrayList<>();
    tell(listener -> contexts.add(listener.context()));
    contexts.removeIf(context -> context == Context.NONE);
    return contexts.isEmpty() ? Context.NONE : () -> entered(contexts);
  }

  /** Left in the opposite order, so that each finds the thread as it left it. */
  private static Runnable entered(List<Context> contexts) {
    List<Runnable> leaves = new ArrayList<>();
    contexts.forEach(context -> quietly(() -> leaves.add(0, context.enter())));
    return () -> leaves.forEach(Listeners::quietly);
  }

  private void tell(Consumer<CallListener> event) {
    for (CallListener listener : listeners) {
      quietly(() -> event.accept(listener));
    }
  }

  private static void quietly(Runnable event) {
    try {
      event.run();
    } catch (Exception | AssertionError | LinkageError ignored) {
      // Whoever watches a call must not decide how it ends; other languages throw what is checked.
    }
  }
}
