package dev.connections.proofs.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** Where the experiments take place: the plan, and the servers, which live in the runner's JVM. */
@SuppressWarnings("SystemOut")
final class Bench implements AutoCloseable {
  private final Plan plan;
  private final Map<Integer, AnswerServer> servers = new HashMap<>();

  Bench(Plan plan) {
    this.plan = plan;
  }

  Plan plan() {
    return plan;
  }

  /** The server that has a list of so many connections. */
  AnswerServer server(int connections) {
    return servers.computeIfAbsent(
        connections, count -> AnswerServer.start(Bodies.connections(count)));
  }

  /** Tells whoever waits what is measured next. */
  void say(String what) {
    System.err.println(what);
  }

  @Override
  public void close() {
    servers.values().forEach(AnswerServer::close);
  }
}
