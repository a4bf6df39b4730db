package dev.connections.proofs.faults;

import java.util.List;
import java.util.Locale;

/**
 * A request as it came in.
 *
 * @param line method, target and version
 * @param headers each in a line of its own, as sent
 * @param bodyBytes how long the body was, as far as it was read
 */
record Request(String line, List<String> headers, long bodyBytes) {
  static final Request NONE = new Request("", List.of(), 0);

  String target() {
    int start = line.indexOf(' ') + 1;
    return line.substring(start, Math.max(start, line.lastIndexOf(' ')));
  }

  String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
        .map(header -> header.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** Whether this text stands anywhere in its head. */
  boolean holds(String text) {
    return line.contains(text) || headers.stream().anyMatch(header -> header.contains(text));
  }
}
