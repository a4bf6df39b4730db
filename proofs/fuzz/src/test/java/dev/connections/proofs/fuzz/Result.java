package dev.connections.proofs.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a target. */
@SuppressWarnings("SystemOut")
record Result(
    String target,
    Path log,
    long executions,
    long coverage,
    boolean throughCorpus,
    boolean found,
    boolean planted) {
  private static final int SHOWN = 60;
  private static final Pattern EXECUTIONS = Pattern.compile("#(\\d+)\t");
  private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+)");

  static Result of(String target, Path log, boolean quiet, boolean planted) throws IOException {
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    return new Result(
        target,
        log,
        last(EXECUTIONS, text),
        last(COVERAGE, text),
        text.contains("INITED"),
        !quiet,
        planted);
  }

  /** Nothing may be found but a bug that was planted, and that by more than the corpus. */
  boolean isGood() {
    return found == planted && throughCorpus;
  }

  /** What a reader needs who has nothing but the output: the beginning of what was found. */
  void explain() {
    System.out.println(target + (planted ? ": the planted bug was not found: " : ": ") + log);
    try {
      Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
          .dropWhile(line -> !line.startsWith("==") || line.startsWith("== libFuzzer"))
          .limit(SHOWN)
          .forEach(System.out::println);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    String what = found ? planted ? "found the planted bug" : "FOUND SOMETHING" : "";
    return String.format(
            "%-12s %,12d executions, coverage %,6d  %s", target, executions, coverage, what)
        .strip();
  }

  private static long last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    long last = 0;
    while (matcher.find()) {
      last = Long.parseLong(matcher.group(1));
    }
    return last;
  }
}
