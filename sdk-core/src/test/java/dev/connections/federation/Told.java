package dev.connections.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A listener that writes down what it is told, one line for each event; looks are only kept. */
final class Told implements WatchListener {
  private final List<String> lines = new ArrayList<>();
  private final List<Looked> looks = new ArrayList<>();
  private Runnable onEvent = () -> {};
  private Optional<StatusChanged> lastStatus = Optional.empty();
  private Optional<Recovered> lastRecovery = Optional.empty();
  private Optional<Changed> lastChange = Optional.empty();

  /** Runs while an event is told, before it is written down. */
  void onEvent(Runnable action) {
    this.onEvent = action;
  }

  /** What was told since this was asked last. */
  List<String> news() {
    List<String> news = List.copyOf(lines);
    lines.clear();
    return news;
  }

  List<Looked> looks() {
    return looks;
  }

  StatusChanged lastStatus() {
    return lastStatus.orElseThrow();
  }

  Recovered lastRecovery() {
    return lastRecovery.orElseThrow();
  }

  Changed lastChange() {
    return lastChange.orElseThrow();
  }

  @Override
  public void onAdded(Added event) {
    write("added " + event.connection().ref().id() + " " + event.health().condition());
  }

  @Override
  public void onChanged(Changed event) {
    lastChange = Optional.of(event);
    write("changed " + event.after().ref().id());
  }

  @Override
  public void onStatusChanged(StatusChanged event) {
    lastStatus = Optional.of(event);
    write(
        "status "
            + event.after().ref().id()
            + " "
            + event.was().condition()
            + " to "
            + event.health().condition()
            + ", "
            + event.health().actor());
  }

  @Override
  public void onRecovered(Recovered event) {
    lastRecovery = Optional.of(event);
    write("recovered " + event.after().ref().id());
  }

  @Override
  public void onRemoved(Removed event) {
    write("removed " + event.connection().ref().id());
  }

  @Override
  public void onIncomplete(Incomplete event) {
    write("incomplete " + event.outcome().client());
  }

  @Override
  public void onLooked(Looked event) {
    looks.add(event);
  }

  private void write(String line) {
    onEvent.run();
    lines.add(line);
  }
}
