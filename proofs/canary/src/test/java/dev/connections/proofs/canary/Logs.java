package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Everything that is logged, at every level, by us and by OkHttp, and everything that is printed to
 * the standard streams, as long as it is open. Thread-safe.
 */
final class Logs extends Handler implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "",
          "dev.connections",
          "okhttp3",
          "okhttp3.OkHttpClient",
          "okhttp3.internal.http2.Http2",
          "okhttp3.internal.concurrent.TaskRunner");

  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final List<Logger> loggers = NAMES.stream().map(Logger::getLogger).toList();
  private final List<Handler> before = List.of(Logger.getLogger("").getHandlers());
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Logs() {
    setLevel(Level.ALL);
    setFormatter(new SimpleFormatter());
  }

  /** Listens from now on; nothing reaches the console meanwhile. */
  static Logs open() {
    Logs logs = new Logs();
    logs.before.forEach(Logger.getLogger("")::removeHandler);
    Logger.getLogger("").addHandler(logs);
    logs.loggers.forEach(logger -> logger.setLevel(Level.ALL));
    System.setOut(new PrintStream(logs.printed, true, UTF_8));
    System.setErr(new PrintStream(logs.printed, true, UTF_8));
    return logs;
  }

  @Override
  public void publish(LogRecord event) {
    lines.add(event.getLoggerName() + " " + getFormatter().format(event));
  }

  /** What came since this was asked last. */
  List<String> taken() {
    List<String> taken = new ArrayList<>();
    for (String line = lines.poll(); line != null; line = lines.poll()) {
      taken.add(line);
    }
    synchronized (printed) {
      if (printed.size() > 0) {
        taken.add("printed " + printed.toString(UTF_8));
        printed.reset();
      }
    }
    return taken;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    Logger.getLogger("").removeHandler(this);
    before.forEach(Logger.getLogger("")::addHandler);
    loggers.forEach(logger -> logger.setLevel(null));
    Logger.getLogger("").setLevel(Level.INFO);
  }
}
