package dev.connections.corridor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A list of items as structured fields write it (<a
 * href="https://www.rfc-editor.org/rfc/rfc9651.html#section-4.2">RFC 9651, section 4.2</a>). Lists
 * within the list are not read: no field that we know has them.
 */
final class StructuredList {
  private static final int LONGEST_INTEGER = 15;
  private static final int END = -1;
  private static final Object OTHER = new Object();

  private final String text;
  private int at;

  private StructuredList(String text) {
    this.text = text;
  }

  /**
   * An item.
   *
   * @param value a String, a Long, or something else that is there
   * @param parameters the same, by their names
   */
  record Item(Object value, Map<String, Object> parameters) {
    /** The item as a number that is not negative. */
    OptionalLong number() {
      return number(value);
    }

    /** A parameter as a number that is not negative. */
    OptionalLong number(String parameter) {
      return number(parameters.get(parameter));
    }

    private static OptionalLong number(@Nullable Object value) {
      return value instanceof Long number && number >= 0
          ? OptionalLong.of(number)
          : OptionalLong.empty();
    }
  }

  /** The items; none when the text is malformed. */
  static List<Item> parse(String text) {
    try {
      return new StructuredList(text).list();
    } catch (Malformed e) {
      return List.of();
    }
  }

  /** A text that is no list; nobody looks at where. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed() {
      super(null, null, false, false);
    }
  }

  private List<Item> list() throws Malformed {
    List<Item> items = new ArrayList<>();
    skip(c -> c == ' ');
    while (peek() != END) {
      items.add(item());
      skip(StructuredList::isBlank);
      if (peek() != END) {
        expect(',');
        skip(StructuredList::isBlank);
        require(peek() != END);
      }
    }
    return items;
  }

  private Item item() throws Malformed {
    Object value = bare();
    Map<String, Object> parameters = new HashMap<>();
    while (peek() == ';') {
      at++;
      skip(c -> c == ' ');
      parameters.put(key(), peek() == '=' ? next().bare() : OTHER);
    }
    return new Item(value, parameters);
  }

  private StructuredList next() {
    at++;
    return this;
  }

  private String key() throws Malformed {
    require(isLower(peek()) || peek() == '*');
    return take(c -> isLower(c) || isDigit(c) || "_-.*".indexOf(c) >= 0);
  }

  private Object bare() throws Malformed {
    int first = peek();
    if (first == '-' || isDigit(first)) {
      return number();
    }
    return switch (first) {
      case '"' -> string();
      case ':' -> next().enclosed(':', c -> isAlpha(c) || isDigit(c) || "+/=".indexOf(c) >= 0);
      case '?' -> next().flag();
      case '@' -> next().date();
      case '%' -> displayed();
      default -> token();
    };
  }

  private Object number() throws Malformed {
    boolean negative = peek() == '-';
    at += negative ? 1 : 0;
    String digits = take(StructuredList::isDigit);
    require(!digits.isEmpty() && digits.length() <= LONGEST_INTEGER);
    if (peek() == '.') {
      return fraction(digits);
    }
    return negative ? -Long.parseLong(digits) : Long.parseLong(digits);
  }

  private Object fraction(String digits) throws Malformed {
    at++;
    String fraction = take(StructuredList::isDigit);
    require(digits.length() <= 12 && !fraction.isEmpty() && fraction.length() <= 3);
    return Double.valueOf(digits + "." + fraction);
  }

  private Object date() throws Malformed {
    require(number() instanceof Long);
    return OTHER;
  }

  private String string() throws Malformed {
    StringBuilder read = new StringBuilder();
    at++;
    while (peek() != '"') {
      if (peek() == '\\') {
        at++;
        require(peek() == '"' || peek() == '\\');
      }
      require(isVisible(peek()));
      read.append(text.charAt(at++));
    }
    at++;
    return read.toString();
  }

  private Object flag() throws Malformed {
    require(peek() == '0' || peek() == '1');
    return text.charAt(at++) == '1';
  }

  private Object displayed() throws Malformed {
    at++;
    expect('"');
    return enclosed('"', StructuredList::isVisible);
  }

  /** Something that is there, and of no interest. */
  private Object enclosed(char end, IntPredicate allowed) throws Malformed {
    take(c -> c != end && allowed.test(c));
    expect(end);
    return OTHER;
  }

  private Object token() throws Malformed {
    require(isAlpha(peek()) || peek() == '*');
    take(c -> isAlpha(c) || isDigit(c) || "!#$%&'*+-.^_`|~:/".indexOf(c) >= 0);
    return OTHER;
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private void expect(char c) throws Malformed {
    require(peek() == c);
    at++;
  }

  private void skip(IntPredicate which) {
    while (which.test(peek())) {
      at++;
    }
  }

  private String take(IntPredicate which) {
    int from = at;
    skip(which);
    return text.substring(from, at);
  }

  private static void require(boolean holds) throws Malformed {
    if (!holds) {
      throw new Malformed();
    }
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isVisible(int c) {
    return c >= ' ' && c < 0x7f;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isAlpha(int c) {
    return isLower(c) || c >= 'A' && c <= 'Z';
  }
}
