package dev.connections.spi;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands again and again in one reply, kept once however often it is read: the items of a list
 * share the names of their types, owners and states, and many were last changed when they were
 * created. What does not fit replaces what is there. Not thread-safe.
 */
final class Repetitions {
  private static final int PLACES = 128;
  private static final int LONGEST = 64;

  private final String[] texts = new String[PLACES];
  private final char[] lastTime = new char[LONGEST];
  private int lastTimeLength;
  private @Nullable OffsetDateTime time;

  /** The moment that these characters spell, or null for none. */
  @Nullable OffsetDateTime time(char[] characters, int offset, int length) {
    if (length > LONGEST) {
      return Timestamps.parse(characters, offset, length);
    }
    if (!Arrays.equals(lastTime, 0, lastTimeLength, characters, offset, offset + length)) {
      time = Timestamps.parse(characters, offset, length);
      System.arraycopy(characters, offset, lastTime, 0, length);
      lastTimeLength = length;
    }
    return time;
  }

  /** The text that these characters spell. */
  String text(char[] characters, int offset, int length) {
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(characters, offset, length);
    }
    int place = place(characters, offset, length);
    String known = texts[place];
    if (known != null && spells(known, characters, offset, length)) {
      return known;
    }
    String text = new String(characters, offset, length);
    texts[place] = text;
    return text;
  }

  /** Four characters tell most texts apart; to count all would take longer than to read them. */
  private static int place(char[] characters, int offset, int length) {
    int hash = 31 * length + characters[offset + length - 1];
    hash = 31 * hash + characters[offset];
    hash = 31 * hash + characters[offset + length / 3];
    hash = 31 * hash + characters[offset + length * 2 / 3];
    return (hash ^ hash >>> 7) & (PLACES - 1);
  }

  private static boolean spells(String known, char[] characters, int offset, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != characters[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
