package dev.connections.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what was observed, in the order in which it began. Thread-safe. */
final class Recorded implements ObservationHandler<Observation.Context> {
  private final List<Observation.Context> started = new CopyOnWriteArrayList<>();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final BlockingQueue<CallContext> ended = new LinkedBlockingQueue<>();

  @Override
  public boolean supportsContext(Observation.Context context) {
    return true;
  }

  @Override
  public void onStart(Observation.Context context) {
    started.add(context);
  }

  @Override
  public void onEvent(Observation.Event event, Observation.Context context) {
    events.add(context.getName() + "." + event.getName() + " " + event.getContextualName());
  }

  @Override
  public void onStop(Observation.Context context) {
    if (context instanceof CallContext call) {
      ended.add(call);
    }
  }

  List<String> events() {
    return events;
  }

  List<CallContext> calls() {
    return started.stream()
        .filter(CallContext.class::isInstance)
        .map(CallContext.class::cast)
        .toList();
  }

  List<AttemptContext> attempts() {
    return started.stream()
        .filter(AttemptContext.class::isInstance)
        .map(AttemptContext.class::cast)
        .toList();
  }

  /** The next call that ended, which may have to be waited for. */
  CallContext ended() throws InterruptedException {
    CallContext call = ended.poll(10, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("No call ended");
    }
    return call;
  }

  /** Every text that a backend could be given. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(events);
    for (Observation.Context context : started) {
      texts.add(context.getName() + " " + context.getContextualName());
      for (KeyValue value : context.getAllKeyValues()) {
        texts.add(value.getKey());
        texts.add(value.getValue());
      }
      if (context.getError() != null) {
        texts.add(String.valueOf(context.getError()));
      }
      if (context instanceof AttemptContext attempt) {
        texts.add(attempt.getRemoteServiceName() + " " + attempt.getRemoteServiceAddress());
      }
    }
    return texts;
  }

  static List<String> tags(KeyValues values) {
    return values.stream().map(tag -> tag.getKey() + "=" + tag.getValue()).toList();
  }
}
