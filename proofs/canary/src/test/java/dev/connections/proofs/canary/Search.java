package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the mark of a canary in a text: plain in any case, which covers what URLs, JSON and HTML
 * make of it; in base64 however it is aligned; in hexadecimal. Immutable.
 */
final class Search {
  private static final byte[] MARK = Canary.MARK.getBytes(ISO_8859_1);
  private static final String HEX = HexFormat.of().formatHex(MARK);
  private static final List<String> BASE64 = IntStream.range(0, 3).mapToObj(Search::inner).toList();

  private final IntFunction<String> places;

  /**
   * A search.
   *
   * @param places where the canary with a number was planted
   */
  Search(IntFunction<String> places) {
    this.places = places;
  }

  /** What is to be found in a text that was emitted. */
  List<Find> in(String emission, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(plain(lower), base64(text), hex(lower))
        .flatMap(List::stream)
        .map(hit -> new Find(places.apply(hit.number), emission, hit.form))
        .distinct()
        .toList();
  }

  private static List<Hit> plain(String lower) {
    return numbers(lower).mapToObj(number -> new Hit(number, "as text")).toList();
  }

  private static List<Hit> hex(String lower) {
    return positions(lower, HEX)
        .mapToObj(at -> decodedHex(lower, at))
        .flatMapToInt(Search::numbers)
        .mapToObj(number -> new Hit(number, "in hexadecimal"))
        .toList();
  }

  private static String decodedHex(String text, int at) {
    int end = Math.min(text.length(), at + HEX.length() + 2 * Canary.DIGITS);
    String digits = text.substring(at, end - (end - at) % 2);
    return new String(HexFormat.of().parseHex(digits), ISO_8859_1);
  }

  private static List<Hit> base64(String text) {
    return BASE64.stream()
        .flatMap(inner -> positions(text, inner).boxed())
        .flatMap(at -> decodings(text, at))
        .flatMapToInt(decoded -> numbers(decoded.toLowerCase(Locale.ROOT)))
        .mapToObj(number -> new Hit(number, "in base64"))
        .toList();
  }

  /** The text around this place, decoded from each of the four characters where it may begin. */
  private static Stream<String> decodings(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + 40 && isBase64(text.charAt(end))) {
      end++;
    }
    int last = end;
    return IntStream.rangeClosed(Math.max(0, at - 3), at)
        .filter(start -> IntStream.range(start, at).allMatch(i -> isBase64(text.charAt(i))))
        .mapToObj(start -> text.substring(start, (last - start) % 4 == 1 ? last - 1 : last))
        .map(aligned -> aligned.replace('-', '+').replace('_', '/'))
        .map(aligned -> new String(Base64.getDecoder().decode(aligned), ISO_8859_1));
  }

  private static boolean isBase64(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || "+/-_".indexOf(c) >= 0;
  }

  /** What of the encoded mark stays the same whatever stands before and behind it. */
  private static String inner(int before) {
    byte[] bytes = new byte[before + MARK.length];
    System.arraycopy(MARK, 0, bytes, before, MARK.length);
    String encoded = Base64.getEncoder().encodeToString(bytes);
    return encoded.substring((before * 8 + 5) / 6, bytes.length * 8 / 6);
  }

  private static IntStream numbers(String lower) {
    return positions(lower, Canary.MARK).map(at -> number(lower, at + Canary.MARK.length()));
  }

  /** A mark without its number belongs to nobody known. */
  private static int number(String lower, int at) {
    char[] digits = lower.substring(at, Math.min(lower.length(), at + Canary.DIGITS)).toCharArray();
    boolean whole = digits.length == Canary.DIGITS;
    boolean hex = whole && new String(digits).chars().allMatch(HexFormat::isHexDigit);
    return hex ? HexFormat.fromHexDigits(new String(digits)) : Integer.MAX_VALUE;
  }

  private static IntStream positions(String text, String part) {
    return IntStream.iterate(text.indexOf(part), at -> at >= 0, at -> text.indexOf(part, at + 1));
  }

  private record Hit(int number, String form) {}
}
