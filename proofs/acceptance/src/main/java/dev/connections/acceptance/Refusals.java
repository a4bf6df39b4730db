package dev.connections.acceptance;

import java.io.PrintStream;
import java.util.List;

/** Tries what must be refused before anything is sent. */
final class Refusals {
  private final PrintStream out;

  Refusals(PrintStream out) {
    this.out = out;
  }

  /** The refusal must name these words, whatever else it says. */
  void expect(String words, Runnable attempt) {
    try {
      attempt.run();
      out.println("ACCEPTED " + words);
    } catch (IllegalArgumentException | IllegalStateException e) {
      String message = String.valueOf(e.getMessage());
      boolean named = List.of(words.split(" ", -1)).stream().allMatch(message::contains);
      out.println((named ? "refused " + words : "NOT NAMED " + words + " IN " + message));
    }
  }
}
