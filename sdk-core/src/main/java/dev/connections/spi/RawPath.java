package dev.connections.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a raw call: a path behind the base URL and nothing more, so that credentials
 * cannot be sent anywhere else.
 */
final class RawPath {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private static final Pattern PARAMETER = Pattern.compile("\\{[ -~&&[^}]]*}");

  /**
   * What may stand in a path as it is (RFC 3986, section 3.3); a brace that is left is not closed.
   */
  private static final Pattern PLAIN = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@/{-]*");

  private RawPath() {}

  /**
   * The operation of a raw call: what reads is safe, what replaces or deletes is idempotent, and
   * nothing is sent twice of which that is not known.
   *
   * @throws IllegalArgumentException when the method is unknown, or the path does not start with
   *     exactly one slash or holds a scheme, host, query, fragment or dot segment
   */
  static Operation operation(String method, String path) {
    String name = method.toUpperCase(Locale.ROOT);
    if (!METHODS.contains(name)) {
      throw new IllegalArgumentException("method: one of " + METHODS + ", not '" + method + "'");
    }
    check(path);
    return byMethod(name, path).madeUp();
  }

  private static Operation byMethod(String name, String path) {
    return switch (name) {
      case "GET", "HEAD" -> Operation.safe("raw", name, path);
      case "PUT" -> Operation.idempotent("raw", name, path);
      case "DELETE" -> Operation.idempotent("raw", name, path).destructive();
      default -> Operation.never("raw", name, path);
    };
  }

  /**
   * The values by the names of the path's parameters, in their order.
   *
   * @param given by the client, and so not by the caller
   * @throws IllegalArgumentException when there are more or fewer values than parameters, or two
   *     parameters of one name
   */
  static Map<String, String> values(String path, Set<String> given, List<String> values) {
    Deque<String> left = new ArrayDeque<>(values);
    Map<String, String> named = new LinkedHashMap<>();
    for (String name : names(path)) {
      if (given.contains(name)) {
        continue;
      }
      if (left.isEmpty()) {
        throw new IllegalArgumentException("path: there is no value for {" + name + "}");
      }
      if (named.put(name, left.removeFirst()) != null) {
        throw new IllegalArgumentException("path: {" + name + "} stands twice in " + path);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("path: more values than parameters in " + path);
    }
    return named;
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    int close = 0;
    for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', close)) {
      close = close(path, open);
      names.add(path.substring(open + 1, close));
    }
    return names;
  }

  /** In a query there may be a token. */
  private static String withoutQuery(String path) {
    return path.replaceFirst("[?#].*", "");
  }

  private static int close(String path, int open) {
    int close = path.indexOf('}', open);
    if (close < 0) {
      throw new IllegalArgumentException("path: a brace is not closed: " + path);
    }
    return close;
  }

  private static void check(String path) {
    String literal = PARAMETER.matcher(path).replaceAll("x");
    if (!PLAIN.matcher(literal).matches()) {
      throw new IllegalArgumentException(
          "path: starts with one '/' and holds neither scheme, host, query, fragment nor encoded"
              + " characters; give values as {parameters}: "
              + withoutQuery(path));
    }
    for (String segment : path.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException("path: a dot segment would change it: " + path);
      }
    }
  }
}
