package dev.connections.proofs.benchmarks;

/**
 * What the time is taken of.
 *
 * @param connections how many are in the list
 * @param threads how many do it at a time
 */
record Task(Kind kind, int connections, int threads) {
  /** The kinds of work. */
  enum Kind {
    /** Reading a body from memory. */
    DECODE,
    /** Asking a server on the loopback. */
    CALL
  }

  static Task decode(int connections) {
    return new Task(Kind.DECODE, connections, 1);
  }

  static Task call(int connections, int threads) {
    return new Task(Kind.CALL, connections, threads);
  }

  /** As the table names it. */
  String title() {
    String what = kind == Kind.DECODE ? "time, decode " : "time, call for a list of ";
    String how = kind == Kind.DECODE ? "" : threads == 1 ? ", 1 thread" : ", 8 threads";
    return what + Figures.count(connections) + how;
  }

  /**
   * What this library's ratio to the floor is to be. Reading a single connection from memory has
   * none: that is nearly all call and hardly any reading.
   */
  Target target() {
    if (connections == 1) {
      return kind == Kind.DECODE ? Target.none() : Target.atMost(1.15, "1.15");
    }
    return Target.atMost(1.3, "1.3");
  }
}
