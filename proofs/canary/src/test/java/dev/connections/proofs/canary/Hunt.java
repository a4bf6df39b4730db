package dev.connections.proofs.canary;

import dev.connections.http.OkHttpTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All calls of all sites ending in all ways, once for all tests. Not thread-safe. */
final class Hunt {
  private final Canaries canaries = new Canaries();
  private final Net net = new Net(new Search(canaries::place));
  private final Set<Class<?>> reached = new HashSet<>();
  private final List<Kind> kinds = Kinds.all();
  private final Map<String, List<Find>> finds = new LinkedHashMap<>();
  private final Set<String> operations = new HashSet<>();
  private int calls;
  private Duration elapsed = Duration.ZERO;

  private Hunt() {}

  /** The one that all tests look at. */
  static Hunt shared() {
    return Shared.HUNT;
  }

  /** What was found, by site and kind. */
  Map<String, List<Find>> finds() {
    return finds;
  }

  /** The types that were printed. */
  Set<Class<?>> reached() {
    return reached;
  }

  /** The operations of the specifications that were called. */
  Set<String> operations() {
    return operations;
  }

  /** What was done. */
  String figures() {
    String format =
        "%d operations, %d ways to end, %d calls, %d canaries, %d emissions, %d finds, %d ms";
    int found = finds.values().stream().mapToInt(List::size).sum();
    return format.formatted(
        operations.size(),
        kinds.size(),
        calls,
        canaries.count(),
        net.emissions(),
        found,
        elapsed.toMillis());
  }

  private Hunt run() {
    long started = System.nanoTime();
    try (Logs logs = Logs.open();
        EchoServer server = EchoServer.start();
        OkHttpTransport transport = OkHttpTransport.create()) {
      Stage stage = new Stage(server, transport, logs, net, reached);
      Values.with(canaries).forEach(stage.surface()::emits);
      Watched.with(canaries).forEach(stage.surface()::emits);
      finds.put("values", net.empty());
      Site.all(canaries).forEach(site -> visit(site, stage));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    elapsed = Duration.ofNanos(System.nanoTime() - started);
    return this;
  }

  private void visit(Site site, Stage stage) {
    Replies replies = new Replies(site.spec(), canaries);
    List<Ask> all = Asks.of(site, canaries);
    List<Ask> asks = site.isWhole() ? all : all.subList(0, 3);
    asks.stream()
        .filter(Ask::typed)
        .forEach(ask -> operations.add(site.spec().vendor() + " " + ask));
    for (Kind kind : kinds) {
      new Trial(site, kind, replies, stage).run(asks);
      calls += asks.size();
      finds.put(site + ": " + kind, net.empty());
    }
  }

  private static final class Shared {
    private static final Hunt HUNT = new Hunt().run();
  }
}
