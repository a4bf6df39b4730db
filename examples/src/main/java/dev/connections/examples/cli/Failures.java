package dev.connections.examples.cli;

import dev.connections.error.ApiException;
import dev.connections.error.SdkException;
import dev.connections.federation.IncompleteListingException;
import dev.connections.federation.Outcome;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in a sentence what went wrong, without a stack trace, and which exit code it is. */
final class Failures {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command line cannot be read. */
  int misused(ParameterException e, String[] arguments) {
    terminal.remark(String.valueOf(e.getMessage()));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.remark("Try '" + command + " --help'.");
    return MISUSED;
  }

  /** The command was begun and failed; what is no failure that a user can mend goes on. */
  int failed(Exception e, CommandLine command, ParseResult parsed) throws Exception {
    boolean json = command.getParseResult().hasMatchedOption(Format.OPTION);
    if (e instanceof IllegalArgumentException) {
      terminal.remark(String.valueOf(e.getMessage()));
      return MISUSED;
    }
    if (e instanceof IncompleteListingException incomplete) {
      tell(incomplete, json);
    } else if (e instanceof ApiException answered && json) {
      terminal.remark(answered.error().toProblemJson());
    } else if (isTold(e)) {
      terminal.remark(String.valueOf(e.getMessage()));
    } else {
      throw e;
    }
    return FAILED;
  }

  /** Whether the message says all, so that a stack trace would only be in the way. */
  private static boolean isTold(Exception e) {
    return e instanceof SdkException
        || e instanceof UncheckedIOException
        || e instanceof NoSuchElementException;
  }

  private void tell(IncompleteListingException incomplete, boolean json) {
    incomplete.outcomes().stream()
        .filter(outcome -> !(outcome instanceof Outcome.Complete))
        .forEach(outcome -> terminal.remark(json ? outcome.toJson() : "NOT WHOLE  " + outcome));
  }
}
