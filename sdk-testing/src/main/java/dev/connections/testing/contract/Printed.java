package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.connections.error.ApiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** What a log would show of something. */
record Printed(String text) {
  static Printed of(@Nullable Object value) {
    if (value instanceof ApiException answered) {
      return new Printed(trace(answered) + answered.error() + answered.error().toProblemJson());
    }
    return new Printed(value instanceof Throwable thrown ? trace(thrown) : String.valueOf(value));
  }

  void hasNoSecret() {
    assertFalse(text.contains(ConnectionsContract.CANARY), () -> "prints a secret: " + text);
  }

  /** With every cause and everything suppressed. */
  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
