package dev.connections.spi;

import java.io.IOException;

/** JSON is not of the shape that was promised; says where, and never repeats the value. */
@SuppressWarnings("serial")
public final class MismatchException extends IOException {
  private final String pointer;

  /**
   * A mismatch.
   *
   * @param pointer where, as a JSON pointer; {@code ""} for the whole
   * @param message what was expected and what was found
   */
  public MismatchException(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /** The same with another pointer. */
  MismatchException at(String other) {
    MismatchException moved = new MismatchException(other, String.valueOf(getMessage()));
    moved.setStackTrace(getStackTrace());
    return moved;
  }

  /** {@return where, as a JSON pointer; {@code ""} for the whole} */
  public String pointer() {
    return pointer;
  }
}
