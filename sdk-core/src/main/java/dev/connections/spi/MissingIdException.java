package dev.connections.spi;

import java.util.Optional;

/** An item of a list has no id, so that nobody could ever ask for it again. */
@SuppressWarnings("serial")
public final class MissingIdException extends Exception {
  private final String member;

  /**
   * A missing id.
   *
   * @param member the member that should hold it
   */
  public MissingIdException(String member) {
    super("there is no " + member);
    this.member = member;
  }

  /** {@return the member that should hold it} */
  public String member() {
    return member;
  }

  /**
   * {@return the id, when there is one}
   *
   * @param member where the id should stand
   * @param id the id, or nothing
   * @throws MissingIdException when it is empty or blank
   */
  public static String require(String member, Optional<? extends CharSequence> id)
      throws MissingIdException {
    String text = id.isPresent() ? id.get().toString() : "";
    if (text.isBlank()) {
      throw new MissingIdException(member);
    }
    return text;
  }
}
