package dev.connections.proofs.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Prism that runs as a process of its own, on a port of its own choice. */
final class Prism implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Prism is listening on (http://\\S+)");
  private static final long SECONDS_TO_START = 60;
  private static final long SECONDS_TO_END = 10;

  private final Process process;
  private final Thread reader;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<URI> ready = new CompletableFuture<>();

  private Prism(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(PrismCommand.path().toString()));
    command.addAll(arguments);
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0"));
    command.addAll(List.of("--errors", "--multiprocess", "false"));
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    reader = new Thread(this::read, "output of prism");
    reader.setDaemon(true);
    reader.start();
  }

  /** Answers with the examples of the specification. */
  static Prism mock(Specification specification) {
    return new Prism(List.of("mock", specification.writeForPrism().toString()));
  }

  /** Hands every request on, and judges it and its answer. */
  static Prism proxy(Specification specification, URI upstream) {
    return new Prism(
        List.of("proxy", specification.writeForPrism().toString(), upstream.toString()));
  }

  /** Waits until it listens. */
  URI url() {
    try {
      return ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Prism does not listen: " + output(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every line so far, so that a failure explains itself. */
  String output() {
    return String.join(System.lineSeparator(), List.copyOf(output));
  }

  /** The lines in which it said that something is not as specified. */
  List<String> complaints() {
    return List.copyOf(output).stream()
        .filter(line -> line.contains("iolation") || line.contains("\u2716"))
        .toList();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher listening = READY.matcher(line);
        if (listening.find()) {
          ready.complete(URI.create(listening.group(1)));
        }
      }
    } catch (IOException e) {
      output.add(e.toString());
    }
    ready.completeExceptionally(new IllegalStateException("Prism ended"));
  }

  /** Ends the process, and returns when all it said has been read. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      reader.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
