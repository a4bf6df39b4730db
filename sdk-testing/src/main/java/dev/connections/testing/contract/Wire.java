package dev.connections.testing.contract;

import dev.connections.testing.RecordedRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A request as text: its line, its headers in order of their names, and its body. */
final class Wire {
  /** The transport's own, and the one that holds a version. */
  private static final Set<String> LEFT_OUT =
      Set.of("accept-encoding", "connection", "content-length", "host", "user-agent");

  private Wire() {}

  static String of(RecordedRequest request) {
    Map<String, List<String>> headers = new TreeMap<>();
    request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    headers.keySet().removeAll(LEFT_OUT);
    StringBuilder text = new StringBuilder(request.toString());
    headers.forEach(
        (name, values) ->
            values.forEach(value -> text.append('\n').append(name).append(": ").append(value)));
    return text.append("\n\n").append(request.body()).toString();
  }

  static String expected(
      VendorUnderTest<?> vendor, Expected<?> expected, Map<String, String> credentials) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("accept", List.of(expected.accept()));
    boolean empty = expected.body().isEmpty();
    if (!empty || vendor.contentTypeAlways() && !expected.method().equals("GET")) {
      headers.put("content-type", List.of("application/json"));
    }
    put(headers, vendor.headers());
    put(headers, expected.headers());
    if (!expected.isWithoutCredentials()) {
      put(headers, credentials);
    }
    return of(new RecordedRequest(expected.method(), expected.target(), headers, expected.body()));
  }

  private static void put(Map<String, List<String>> headers, Map<String, String> more) {
    more.forEach((name, value) -> headers.put(name, List.of(value)));
  }
}
