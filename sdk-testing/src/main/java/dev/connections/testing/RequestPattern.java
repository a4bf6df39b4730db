package dev.connections.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path template such as {@code /api/connections/{id}}. */
final class RequestPattern {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final String method;
  private final Pattern path;
  private final List<String> names = new ArrayList<>();

  RequestPattern(String method, String template) {
    this.method = method;
    this.path = compile(template);
  }

  // The encoded path is matched, so that an encoded slash in an id does not end its segment.
  private Pattern compile(String template) {
    StringBuilder regex = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(template);
    int literal = 0;
    while (placeholder.find()) {
      regex.append(Pattern.quote(template.substring(literal, placeholder.start())));
      regex.append("([^/]+)");
      names.add(placeholder.group(1));
      literal = placeholder.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(template.substring(literal))).toString());
  }

  /** Whether both method and path are these. */
  boolean accepts(Exchange exchange) {
    return accepts(exchange.request().method(), exchange.url().encodedPath());
  }

  boolean accepts(String requestMethod, String encodedPath) {
    return accepts(requestMethod) && path.matcher(encodedPath).matches();
  }

  boolean accepts(String requestMethod) {
    return method.equals(requestMethod);
  }

  /** A path that a template stands for. */
  static String example(String template) {
    return PLACEHOLDER.matcher(template).replaceAll("$1");
  }

  /** The decoded placeholders, or empty when the path is another. */
  Optional<Map<String, String>> match(Exchange exchange) {
    Matcher matcher = path.matcher(exchange.url().encodedPath());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), decode(matcher.group(i + 1)));
    }
    return Optional.of(values);
  }

  // A plus is an ordinary character in a path, and a blank only in a query.
  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
