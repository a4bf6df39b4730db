package dev.connections.examples.docs;

import dev.connections.Drift;
import java.io.PrintStream;
import java.util.Map;

/** Prints what a vendor has sent that this version of the library does not know. */
final class PrintDrift {
  private PrintDrift() {}

  /** Prints what {@code drift()} of a client gave. */
  static void print(Map<Drift, Long> met, PrintStream out) {
    met.forEach(
        (drift, times) ->
            out.printf(
                "%d times %s in %s at %s%n",
                times, drift.kind(), drift.operation(), drift.pointer()));
  }
}
