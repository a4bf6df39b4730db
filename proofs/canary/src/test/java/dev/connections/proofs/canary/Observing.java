package dev.connections.proofs.canary;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what a backend for metrics or traces is given. Thread-safe. */
final class Observing implements ObservationHandler<Observation.Context> {
  private final ConcurrentLinkedQueue<String> texts = new ConcurrentLinkedQueue<>();

  /** A registry that has nobody but this. */
  ObservationRegistry registry() {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(this);
    return registry;
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return true;
  }

  @Override
  public void onEvent(Observation.Event event, Observation.Context context) {
    texts.add(event.getName() + " " + event.getContextualName());
  }

  /** A context prints its names, its key values and its error. */
  @Override
  public void onStop(Observation.Context context) {
    texts.add(context + " " + context.getError());
  }

  /** What came since this was asked last. */
  List<String> taken() {
    List<String> taken = new ArrayList<>();
    for (String text = texts.poll(); text != null; text = texts.poll()) {
      taken.add(text);
    }
    return taken;
  }
}
