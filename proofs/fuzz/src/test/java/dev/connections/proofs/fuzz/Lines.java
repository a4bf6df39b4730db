package dev.connections.proofs.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** An input read line by line, so that the files of the corpus can be read by people as well. */
final class Lines {
  private final Deque<String> left = new ArrayDeque<>();

  private Lines(String text) {
    left.addAll(Arrays.asList(text.split("\n", -1)));
  }

  static Lines of(byte[] input) {
    return of(new String(input, StandardCharsets.UTF_8));
  }

  /** One character for each byte, so that none is lost. */
  static Lines ofBytes(byte[] input) {
    return of(new String(input, StandardCharsets.ISO_8859_1));
  }

  static Lines of(String text) {
    return new Lines(text);
  }

  /** The next line; the empty text after the last one. */
  String next() {
    return left.isEmpty() ? "" : left.removeFirst();
  }

  boolean hasNext() {
    return !left.isEmpty();
  }

  /** Everything after the lines that were read. */
  String rest() {
    String rest = String.join("\n", left);
    left.clear();
    return rest;
  }
}
