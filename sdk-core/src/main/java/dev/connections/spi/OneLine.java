package dev.connections.spi;

/** Makes one line of bounded length out of what a server says, so that no log can be forged. */
final class OneLine {
  private static final int LONGEST = 2_000;

  private OneLine() {}

  static String of(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
    StringBuilder line = new StringBuilder(cut.length());
    cut.codePoints().map(OneLine::visible).forEach(line::appendCodePoint);
    return line.toString();
  }

  /** Line breaks, escapes and marks that turn the direction of writing become spaces. */
  private static int visible(int c) {
    int type = Character.getType(c);
    boolean hidden =
        Character.isISOControl(c)
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE;
    return hidden ? ' ' : c;
  }
}
