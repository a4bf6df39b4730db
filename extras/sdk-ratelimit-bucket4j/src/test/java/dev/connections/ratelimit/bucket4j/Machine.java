package dev.connections.ratelimit.bucket4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JVM of its own that {@linkplain Sweep sweeps}. */
final class Machine implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private Machine(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static Machine start(RealStore store, URI account, URI warmUp, int threads) {
    try {
      return new Machine(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Sweep.class.getName(),
                  store.name(),
                  store.address().toString(),
                  account.toString(),
                  warmUp.toString(),
                  String.valueOf(threads))
              .redirectErrorStream(true)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is warm. */
  void awaitReady() {
    List<String> said = new ArrayList<>();
    for (String line = readLine(); !Sweep.READY.equals(line); line = readLine()) {
      if (line == null) {
        throw new IllegalStateException(String.join(System.lineSeparator(), said));
      }
      said.add(line);
    }
  }

  void begin() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end, and gives what it said. */
  List<String> rest() {
    List<String> said = new ArrayList<>();
    for (String line = readLine(); line != null; line = readLine()) {
      said.add(line);
    }
    return said;
  }

  private @Nullable String readLine() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
