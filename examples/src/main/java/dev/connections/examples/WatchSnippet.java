package dev.connections.examples;

import dev.connections.Json;
import dev.connections.federation.Connections;
import dev.connections.federation.Watch;
import dev.connections.federation.WatchListener;
import dev.connections.federation.WatchPlan;
import dev.connections.federation.WatchSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Tells which connections break and recover, and goes on after a restart where it was. */
final class WatchSnippet implements WatchListener {
  private final Path file;

  private WatchSnippet(Path file) {
    this.file = file;
  }

  static Watch start(Connections all, Path file) throws IOException {
    WatchPlan plan = WatchPlan.every(Duration.ofMinutes(5));
    if (Files.exists(file)) {
      plan = plan.resume(WatchSnapshot.fromJson(Json.parse(Files.readString(file))));
    }
    return all.watch(plan, new WatchSnippet(file));
  }

  @Override
  public void onStatusChanged(StatusChanged event) {
    System.out.println(event.after().ref() + ": " + event.health());
  }

  @Override
  public void onRecovered(Recovered event) {
    System.out.println(event.after().ref() + " works again");
  }

  @Override
  public void onIncomplete(Incomplete event) {
    System.err.println(event.outcome());
  }

  @Override
  public void onLooked(Looked event) {
    try {
      Path fresh = Path.of(file + ".new"); // a half-written file would be none
      Files.writeString(fresh, event.snapshot().toJson().toString());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
