package dev.connections.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, run to its end: what it printed, and how it ended. */
record Run(int status, String out, String err) {
  private static final long MINUTES_AT_MOST = 2;

  /** Runs it over the fakes inside the program. */
  static Run connections(String... arguments) {
    return connections(Map.of(), arguments);
  }

  /** Runs it with these variables and no others. */
  static Run connections(Map<String, String> environment, String... arguments) {
    try {
      Path out = Files.createTempFile("connections", ".out");
      Path err = Files.createTempFile("connections", ".err");
      try {
        ProcessBuilder builder = builder(environment, arguments);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new Run(end(builder.start()), Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProcessBuilder builder(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // starts sooner
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add(ConnectionsCommand.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** Waits for the end, and ends what does not end by itself. */
  static int end(Process process) {
    try {
      if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
        throw new AssertionError("The program does not end by itself");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
