package dev.connections.proofs.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A reply as an input spells it: a line with the status, lines with headers, an empty line, and the
 * body. Each character is one byte.
 */
record WireReply(int status, Map<String, List<String>> headers, String body) {
  static WireReply of(Lines lines) {
    int status = status(lines.next());
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = Math.max(line.indexOf(':'), 0);
      headers
          .computeIfAbsent(name(line.substring(0, colon)), name -> new ArrayList<>())
          .add(value(line.substring(colon)));
    }
    return new WireReply(status, headers, lines.rest());
  }

  static WireReply of(int status, Map<String, String> headers, String body) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new WireReply(status, lists, body);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.ISO_8859_1);
  }

  WireReply withStatus(int other) {
    return new WireReply(other, headers, body);
  }

  /** What is no status becomes one, so that no input is wasted. */
  private static int status(String line) {
    String digits = line.strip();
    boolean whole = digits.length() == 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? Math.max(Integer.parseInt(digits), 100) : 200;
  }

  private static String name(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String value(String text) {
    return text.isEmpty() ? "" : text.substring(1).strip();
  }
}
