package dev.connections.spi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word out of a set that the vendor may extend at any time: there are constants for the words
 * known when this was built, and any other word is kept as it came. Immutable and thread-safe.
 */
public abstract class OpenWord implements CharSequence {
  private final String word;
  private final boolean known;

  /**
   * A word, known when this was built or not.
   *
   * @param word as the vendor writes it
   * @param known whether there is a constant for it
   */
  protected OpenWord(String word, boolean known) {
    this.word = Objects.requireNonNull(word, "word");
    this.known = known;
  }

  /** {@return whether there is a constant for it} */
  public final boolean isKnown() {
    return known;
  }

  @Override
  public final int length() {
    return word.length();
  }

  @Override
  public final char charAt(int index) {
    return word.charAt(index);
  }

  @Override
  public final CharSequence subSequence(int start, int end) {
    return word.subSequence(start, end);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OpenWord that
        && getClass() == that.getClass()
        && word.equals(that.word);
  }

  @Override
  public final int hashCode() {
    return word.hashCode();
  }

  /** The word, as the vendor writes it. */
  @Override
  @JsonValue
  public final String toString() {
    return word;
  }
}
