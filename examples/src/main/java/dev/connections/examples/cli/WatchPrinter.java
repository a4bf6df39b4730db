package dev.connections.examples.cli;

import dev.connections.Health.Actor;
import dev.connections.Json;
import dev.connections.TimeSource;
import dev.connections.federation.WatchListener;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Prints a line for each event, and saves what the watch knows after each look. */
final class WatchPrinter implements WatchListener {
  private final Terminal terminal;
  private final Session session;
  private final Format format;
  private final Optional<StateFile> state;
  private final WatchEnd end;
  private final TimeSource time = TimeSource.system();

  WatchPrinter(
      Terminal terminal, Session session, Format format, Optional<StateFile> state, WatchEnd end) {
    this.terminal = terminal;
    this.session = session;
    this.format = format;
    this.state = state;
    this.end = end;
  }

  @Override
  public void onAdded(Added event) {
    print("added", new Finding(event.connection(), event.health()));
  }

  @Override
  public void onChanged(Changed event) {
    print("changed", session.finding(event.after()));
  }

  @Override
  public void onStatusChanged(StatusChanged event) {
    print("status", new Finding(event.after(), event.health()));
  }

  @Override
  public void onRecovered(Recovered event) {
    print("recovered", new Finding(event.after(), event.health()));
  }

  @Override
  public void onRemoved(Removed event) {
    print("removed", session.finding(event.connection()));
  }

  @Override
  public void onIncomplete(Incomplete event) {
    terminal.remark(format.json() ? event.outcome().toJson() : "NOT WHOLE  " + event.outcome());
  }

  @Override
  public void onLooked(Looked event) {
    try {
      state.ifPresent(file -> file.save(event.snapshot()));
    } catch (UncheckedIOException e) {
      end.fail(e); // or the next process would tell everything again
      return;
    }
    session.stir();
    end.looked(event.listing().isComplete());
  }

  private void print(String what, Finding finding) {
    String now = time.now().truncatedTo(ChronoUnit.SECONDS).toString();
    terminal.say(format.json() ? json(now, what, finding) : line(now, what, finding));
  }

  private static Json json(String now, String what, Finding finding) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("at", now);
    members.put("event", what);
    members.put("connection", finding.toJson());
    return Json.of(members);
  }

  private static String line(String now, String what, Finding finding) {
    String whom = finding.health().actor() == Actor.NOBODY ? "" : "; " + finding.health();
    return "%s  %-9s  %s%s".formatted(now, what, finding.connection(), whom);
  }
}
