package dev.connections.fake;

import dev.connections.http.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps every event, and tells each in a word to whoever wants to know the order. */
public final class RecordingListener implements CallListener {
  private final List<Object> events = new ArrayList<>();
  private final Consumer<String> words;

  public RecordingListener() {
    this(word -> {});
  }

  public RecordingListener(Consumer<String> words) {
    this.words = words;
  }

  public List<Object> events() {
    return events;
  }

  public <E> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void onStart(Start event) {
    keep("start", event);
  }

  @Override
  public void onSend(Sending event) {
    keep("sending", event);
  }

  @Override
  public void onAttempt(Attempt event) {
    keep("attempt", event);
  }

  @Override
  public void onRetry(Retry event) {
    keep("retry", event);
  }

  @Override
  public void onDrift(Drifted event) {
    keep("drift", event);
  }

  @Override
  public void onEnd(End event) {
    keep("end", event);
  }

  private void keep(String word, Object event) {
    events.add(event);
    words.accept(word);
  }
}
