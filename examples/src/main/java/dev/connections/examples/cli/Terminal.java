package dev.connections.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a command prints, and the person it can ask, if there is one. */
final class Terminal {
  private final PrintStream out;
  private final PrintStream err;
  private final @Nullable Supplier<@Nullable String> person;

  Terminal(PrintStream out, PrintStream err, @Nullable Supplier<@Nullable String> person) {
    this.out = out;
    this.err = err;
    this.person = person;
  }

  /** This process's own; a person is there when neither input nor output is a pipe or a file. */
  @SuppressWarnings("SystemConsoleNull") // asks a console of JDK 22 whether it is a terminal
  static Terminal system() {
    Console console = System.console();
    return new Terminal(
        new PrintStream(System.out, true, UTF_8),
        new PrintStream(System.err, true, UTF_8),
        console == null || !isTerminal(console) ? null : console::readLine);
  }

  /** Before JDK 22 there is no such method, and no console but on a terminal. */
  private static boolean isTerminal(Console console) {
    try {
      return !Boolean.FALSE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Whether somebody looks on and can answer. */
  boolean attended() {
    return person != null;
  }

  /** The answer of the person; {@code ""} when there is none. */
  String ask(String question) {
    if (person == null) {
      return "";
    }
    err.print(question);
    err.flush();
    String answer = person.get();
    return answer == null ? "" : answer.strip();
  }

  /** One line of the result. */
  void say(Object line) {
    out.println(printable(line.toString()));
  }

  /** One line beside the result, which no pipe carries on. */
  void remark(Object line) {
    err.println(printable(line.toString()));
  }

  /** Writes over the last line that was written so, and only where somebody looks on. */
  void overwrite(String line) {
    if (person != null) {
      err.print("\r" + line);
      err.flush();
    }
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, UTF_8);
  }

  /** What a customer named a connection must not move the cursor or colour the screen. */
  private static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(line::appendCodePoint);
    return line.toString();
  }
}
