package dev.connections.spi;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The regular expression of a secret in the ways in which servers give back what they were sent: in
 * any case, escaped for URLs, for JSON or for HTML, also twice and in part, or in base64.
 */
final class Spelling {
  /** A shorter secret may be a word such as {@code require}, and stands inside of others. */
  private static final int LONG = 8;

  private static final int LONGEST = 256;

  private static final String ALONE = "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])";

  private Spelling() {}

  /** Of a secret wherever it stands. */
  static String anywhere(String secret) {
    Stream<String> inBase64 = secret.length() < LONG ? whole(secret) : parts(secret);
    return Stream.concat(Stream.of(text(secret)), inBase64).collect(Collectors.joining("|"));
  }

  /** Of a text that may be a common word, which must not be torn out of longer ones. */
  static String ofValue(String value) {
    return value.length() < LONG ? ALONE.formatted(anywhere(value)) : anywhere(value);
  }

  /** What is looked for on its own: the stack of the matcher grows with what it has to match. */
  static List<String> pieces(String secret) {
    int count = Math.max(1, secret.length() / LONGEST);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                secret.substring(i * LONGEST, i + 1 == count ? secret.length() : (i + 1) * LONGEST))
        .toList();
  }

  private static String text(String secret) {
    return secret.codePoints().mapToObj(Spelling::character).collect(Collectors.joining());
  }

  private static String character(int c) {
    if (c < 0x80 && Character.isLetterOrDigit(c)) {
      return Character.toString(c);
    }
    if (c == '\\') {
      return "(?:\\\\++|%(?:25)*5c|&#(?:0*92|x0*5c);)"; // however many there are: escaping adds
      // some
    }
    String itself = "\\\\*+" + Pattern.quote(Character.toString(c));
    Stream<String> escapes = Stream.of(itself, percent(c), unicode(c), numbered(c));
    return Stream.concat(escapes, named(c)).collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String percent(int c) {
    return hex(Character.toString(c).getBytes(UTF_8), 1, "%(?:25)*");
  }

  private static String unicode(int c) {
    return hex(Character.toString(c).getBytes(UTF_16BE), 2, "\\\\++u");
  }

  private static String numbered(int c) {
    return "&(?:amp;)*#(?:0*" + c + "|x0*" + Integer.toHexString(c) + ");";
  }

  private static Stream<String> named(int c) {
    return switch (c) {
      case ' ' -> Stream.of("\\+");
      case '\n' -> Stream.of("\\\\++n");
      case '\r' -> Stream.of("\\\\++r");
      case '\t' -> Stream.of("\\\\++t");
      case '&' -> Stream.of("&(?:amp;)+");
      case '<' -> Stream.of("&(?:amp;)*lt;");
      case '>' -> Stream.of("&(?:amp;)*gt;");
      case '"' -> Stream.of("&(?:amp;)*quot;");
      case '\'' -> Stream.of("&(?:amp;)*apos;");
      default -> Stream.empty();
    };
  }

  private static String hex(byte[] bytes, int together, String before) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> (i % together == 0 ? before : "") + "%02x".formatted(bytes[i]))
        .collect(Collectors.joining());
  }

  private static Stream<String> whole(String secret) {
    return Stream.of(base64(Base64.getEncoder().withoutPadding().encode(secret.getBytes(UTF_8))));
  }

  /** However it is aligned there: with none, one or two bytes before it. */
  private static Stream<String> parts(String secret) {
    byte[] bytes = secret.getBytes(UTF_8);
    return IntStream.range(0, 3)
        .mapToObj(
            before -> {
              byte[] shifted = new byte[before + bytes.length];
              System.arraycopy(bytes, 0, shifted, before, bytes.length);
              byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
              int first = (before * 8 + 5) / 6;
              return base64(Arrays.copyOfRange(encoded, first, shifted.length * 8 / 6));
            });
  }

  private static String base64(byte[] encoded) {
    String text = new String(encoded, UTF_8);
    // The last character may encode the secret only in part.
    return "(?-iu:"
        + text.replace("+", "(?:[-+]|%2[Bb])").replace("/", "(?:[/_]|%2[Ff])")
        + ")[\\w+/-]?=*";
  }

  /** One expression for all; the longest first, so that none is cut by a part of it. */
  static Pattern any(List<String> spellings) {
    return Pattern.compile(
        String.join("|", spellings), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
