package dev.connections.spi;

import java.util.Map;

/**
 * Fills the parameters of a path. A value becomes exactly one segment: a slash in it is encoded,
 * and what would change the path ({@code .}, {@code ..}, nothing) is refused, since a server would
 * carry out another operation than the one that was asked for.
 */
final class PathTemplate {
  private PathTemplate() {}

  /**
   * The path with its parameters filled in.
   *
   * @throws IllegalArgumentException when a value is missing, blank, a dot segment or holds control
   *     characters or half a character; the message names the parameter
   */
  static String fill(String template, Map<String, String> values) {
    int open = template.indexOf('{');
    if (open < 0) {
      return template;
    }
    StringBuilder path = new StringBuilder();
    int at = 0;
    for (; open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      path.append(template, at, open);
      String name = template.substring(open + 1, close);
      path.append(PercentEncoding.encode(checked(name, values.getOrDefault(name, ""))));
      at = close + 1;
    }
    return path.append(template, at, template.length()).toString();
  }

  private static String checked(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + ": must not be blank");
    }
    if (value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(name + ": '" + value + "' would change the path");
    }
    if (value.codePoints().anyMatch(PathTemplate::isUnsendable)) {
      throw new IllegalArgumentException(
          name + ": holds a line break, a control character or half a character");
    }
    return value;
  }

  /** Half of a character would be encoded as a question mark, and name something else. */
  private static boolean isUnsendable(int c) {
    return Character.isISOControl(c)
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
