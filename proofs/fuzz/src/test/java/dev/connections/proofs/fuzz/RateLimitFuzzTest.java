package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is no structured field teaches nothing, and no field holds anybody up for long. */
class RateLimitFuzzTest {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Pattern PLAIN = Pattern.compile("\"[a-z]*\";r=([0-9]{1,9});t=([0-9]{1,9})");
  private static final Pattern LIST = list();

  @FuzzTest
  void rateLimit(byte[] input) {
    Lines lines = Lines.of(new String(input, StandardCharsets.UTF_8));
    Map<String, String> headers = headers(lines);
    List<Told> told = told(headers);
    assertThat(told).allMatch(Told::isPossible).hasSizeLessThanOrEqualTo(1);
    check(headers.getOrDefault("ratelimit", ""), told);
    assertThat(waitBehind(headers)).isLessThanOrEqualTo(LONGEST);
  }

  private record Told(long requests, Duration reset) {
    boolean isPossible() {
      return requests >= 0 && !reset.isNegative();
    }
  }

  private static Map<String, String> headers(Lines lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : List.of("", "-policy", "-remaining", "-reset", "-limit")) {
      String line = lines.next();
      if (!line.isEmpty()) {
        headers.put("ratelimit" + name, line);
      }
    }
    return headers;
  }

  private static void check(String field, List<Told> told) {
    Matcher plain = PLAIN.matcher(field);
    if (plain.matches()) {
      long requests = Long.parseLong(plain.group(1));
      long seconds = Math.min(Long.parseLong(plain.group(2)), LONGEST.toSeconds());
      Duration reset = Duration.ofSeconds(seconds);
      assertThat(told).containsExactly(new Told(requests, reset));
    } else if (!field.isEmpty() && !LIST.matcher(field).matches()) {
      assertThat(told).isEmpty();
    }
  }

  private static List<Told> told(Map<String, String> headers) {
    List<Told> told = new ArrayList<>();
    Permit permit =
        new Permit() {
          @Override
          public Duration delay() {
            return Duration.ZERO;
          }

          @Override
          public void remaining(long requests, Duration reset) {
            told.add(new Told(Plant.remaining(requests), reset));
          }
        };
    list(headers, new NoTime(), (a, longest) -> CompletableFuture.completedFuture(permit), 1);
    return told;
  }

  private static Duration waitBehind(Map<String, String> headers) {
    NoTime time = new NoTime();
    list(headers, time, RateLimiter.learned(time), 2);
    return time.waited();
  }

  private static void list(
      Map<String, String> headers, NoTime time, RateLimiter limiter, int times) {
    Server server = new Server(request -> WireReply.of(200, headers, "{\"data\":[]}"));
    Clients clients = Clients.retrying(server, time);
    var client =
        clients.polytomic().derive(b -> b.rateLimiter(limiter).timeout(Duration.ofHours(1)));
    for (int n = 0; n < times; n++) {
      client.api().listConnections().execute();
    }
  }

  /** RFC 9651 once more, as one pattern. */
  private static Pattern list() {
    String string = "\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*\"";
    String number = "-?(?:[0-9]{1,12}\\.[0-9]{1,3}|[0-9]{1,15})";
    String token = "[A-Za-z*][A-Za-z0-9!#$%&'*+.^_`|~:/-]*";
    String other = ":[A-Za-z0-9+/=]*:|\\?[01]|@-?[0-9]{1,15}|%\"[ !#-~]*\"";
    String bare = "(?:" + String.join("|", string, number, token, other) + ")";
    String item = bare + "(?:; *[a-z*][a-z0-9_.*-]*(?:=" + bare + ")?)*+";
    return Pattern.compile(" *(?:" + item + "(?:[ \t]*,[ \t]*" + item + ")*+[ \t]*)?");
  }
}
