package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.RawCall;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * A raw call goes to its base URL, to the path that was given, with the values that were given, or
 * is refused. An input is a line with method and path, lines with values, an empty line, and lines
 * with parameters of the query.
 */
class RawFuzzTest {
  private static final List<String> BASE = HttpUrl.get(Clients.CAMPAIGN_URL).pathSegments();

  @FuzzTest
  void raw(byte[] input) {
    Lines lines = Lines.of(input);
    String[] head = (lines.next() + " ").split(" ", 2);
    String path = head[1].strip();
    List<String> values = values(lines);
    Map<String, String> query = query(lines);
    Server server = new Server(request -> WireReply.of(200, Map.of(), ""));
    URI described;
    try {
      RawCall call = call(server, head[0], path, values, query);
      call.execute();
      described = call.describe().url();
    } catch (IllegalArgumentException e) {
      assertThat(server.requests()).isEmpty();
      return;
    }
    String sent = server.requests().get(0).url();
    assertThat(server.requests().get(0).method()).isEqualTo(head[0].toUpperCase(Locale.ROOT));
    assertThat(described).hasToString(masked(sent));
    check(Plant.rawUrl(sent), segments(path, values), query);
  }

  /** Nobody knows which value of a raw query is a secret, so a description shows none. */
  private static String masked(String url) {
    int query = url.indexOf('?');
    return query < 0
        ? url
        : url.substring(0, query) + url.substring(query).replaceAll("=[^&]*", "=********");
  }

  private static RawCall call(
      Server server, String method, String path, List<String> values, Map<String, String> query) {
    RawCall call =
        Clients.of(server).campaign().api().raw(method, path, values.toArray(String[]::new));
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      call = call.query(parameter.getKey(), parameter.getValue());
    }
    return call;
  }

  private static List<String> values(Lines lines) {
    List<String> values = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      values.add(line);
    }
    return values;
  }

  private static Map<String, String> query(Lines lines) {
    Map<String, String> query = new LinkedHashMap<>();
    while (lines.hasNext()) {
      String[] parameter = (lines.next() + "=").split("=", 2);
      query.put(parameter[0], parameter[1]);
    }
    return query;
  }

  private static void check(String url, List<String> segments, Map<String, String> query) {
    assertThat(url).matches("[!-~]+").doesNotMatch(".*%(?![0-9A-F]{2}).*");
    HttpUrl seen = HttpUrl.get(url);
    assertThat(seen.resolve("/")).isEqualTo(HttpUrl.get(Clients.CAMPAIGN_URL).resolve("/"));
    List<String> expected = new ArrayList<>(BASE);
    expected.addAll(segments);
    assertThat(seen.pathSegments()).isEqualTo(expected);
    assertThat(seen.querySize()).isEqualTo(query.size());
    query.forEach((name, value) -> assertThat(seen.queryParameter(name)).isEqualTo(value));
  }

  /** What stands between the slashes of the path, with each parameter replaced by its value. */
  private static List<String> segments(String path, List<String> values) {
    Deque<String> left = new ArrayDeque<>(values);
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    for (int i = 1; i < path.length(); i++) {
      if (path.charAt(i) == '{') {
        segment.append(left.removeFirst());
        i = path.indexOf('}', i);
      } else if (path.charAt(i) == '/') {
        segments.add(segment.toString());
        segment.setLength(0);
      } else {
        segment.append(path.charAt(i));
      }
    }
    segments.add(segment.toString());
    return segments;
  }
}
