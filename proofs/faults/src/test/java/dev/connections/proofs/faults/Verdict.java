package dev.connections.proofs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Holds the end of a call to what its case says. */
record Verdict(Case theCase) {
  void on(Running.End end) {
    Throwable thrown = end.thrown();
    Outcome outcome = end.outcome();
    assertThat(outcome)
        .withFailMessage(
            () ->
                theCase + ": " + outcome + " instead of " + theCase.expected + "\n" + trace(thrown))
        .isEqualTo(theCase.expected);
    Object value = end.value();
    if (value != null) {
      assertThat(theCase.ask.isRight().test(value)).as("the value is right: %s", value).isTrue();
    }
    if (thrown != null) {
      assertThat(trace(thrown)).doesNotContain(Site.SECRET);
      String message = String.valueOf(thrown.getMessage());
      theCase.says.forEach(part -> assertThat(message).contains(part));
    }
  }

  private static String trace(@Nullable Throwable thrown) {
    StringWriter text = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }
}
