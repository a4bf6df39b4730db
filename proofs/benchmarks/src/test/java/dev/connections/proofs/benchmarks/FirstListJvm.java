package dev.connections.proofs.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The runner's end of a {@link FirstList}. */
final class FirstListJvm {
  private static final String ONE = "1";

  private FirstListJvm() {}

  /**
   * The nanoseconds from the command to the list.
   *
   * @param server has a list of one
   */
  static double nanos(Subject subject, List<String> options, URI server)
      throws IOException, InterruptedException {
    ProcessBuilder builder = builder(subject, options, server);
    long start = System.nanoTime();
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader()) {
      String count = output.readLine();
      long nanos = System.nanoTime() - start;
      if (!ONE.equals(count)) {
        throw new IOException(subject + " has not listed one connection but " + count);
      }
      process.waitFor(); // the next one is not to be started while this one ends
      return nanos;
    }
  }

  /** Whether the list comes in time. */
  static boolean lists(
      int connections, Subject subject, List<String> options, URI server, Duration most)
      throws IOException, InterruptedException {
    Process process =
        builder(subject, options, server).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader output = process.inputReader()) {
      return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)
          && String.valueOf(connections).equals(output.readLine());
    } finally {
      process.destroyForcibly();
    }
  }

  private static ProcessBuilder builder(Subject subject, List<String> options, URI server)
      throws IOException {
    return Jvm.of(subject, FirstList.class, options, server.toString());
  }
}
