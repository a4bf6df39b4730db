package dev.connections.proofs.canary;

/**
 * A secret that can be recognised wherever it turns up, whole or cut in two.
 *
 * @param place where it was planted
 * @param text the secret itself
 */
record Canary(String place, String text) {
  /**
   * In both halves of every canary, followed by its number. Letters and digits only: no escaping
   * changes them, however much it changes what stands between the halves.
   */
  static final String MARK = "ca9a1e5ecre7";

  static final int DIGITS = 4;

  /** Fits a header. */
  static Canary key(String place, int number) {
    return of(place, number, "&\"<'\\/>+%=?#");
  }

  /** Holds what only a body can. */
  static Canary text(String place, int number) {
    return of(place, number, "&\"<'\\/>+%=? \u00fc\u20ac");
  }

  private static Canary of(String place, int number, String between) {
    String half = half(number);
    return new Canary(place, "CANARY-" + place.replace(' ', '.') + "-" + half + between + half);
  }

  /** What stands twice in the canary of this number. */
  static String half(int number) {
    return MARK + String.format("%0" + DIGITS + "x", number);
  }

  /** What stands in this one twice. */
  String half() {
    int at = text.indexOf(MARK);
    return text.substring(at, at + MARK.length() + DIGITS);
  }

  /** The place, never the text. */
  @Override
  public String toString() {
    return "the canary of " + place;
  }
}
