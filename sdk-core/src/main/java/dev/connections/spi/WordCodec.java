package dev.connections.spi;

import dev.connections.Drift;
import java.io.IOException;

/**
 * The base of every open word's codec.
 *
 * @param <W> the word
 */
public abstract class WordCodec<W extends OpenWord> implements ValueReader<W> {
  /** A codec without state. */
  protected WordCodec() {}

  @Override
  public final W read(JsonIn in) throws IOException {
    W word = of(Values.STRING.read(in));
    if (!word.isKnown() && !word.isEmpty()) {
      in.drift(Drift.Kind.UNKNOWN_WORD, word.getClass().getSimpleName());
    }
    return word;
  }

  /**
   * {@return the word; one of the constants where it is known}
   *
   * @param word as the vendor writes it
   */
  protected abstract W of(String word);
}
