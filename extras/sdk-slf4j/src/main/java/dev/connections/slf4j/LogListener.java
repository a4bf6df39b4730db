package dev.connections.slf4j;

import dev.connections.http.CallListener;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes one line for each call when it ends: at WARN when it failed, at DEBUG otherwise. A line
 * says vendor, label, operation, {@linkplain CallListener.End#outcome outcome}, attempts and
 * milliseconds, such as {@code polytomic:eu getConnection: rate_limit, attempts 3, 1250 ms}. It
 * holds no message and no stack trace: whoever made the call has the exception. Immutable and
 * thread-safe.
 */
public final class LogListener implements CallListener {
  private final Logger logger;

  private LogListener(Logger logger) {
    this.logger = logger;
  }

  /** {@return one that writes to the logger named {@code dev.connections.calls}} */
  public static LogListener create() {
    return to(LoggerFactory.getLogger("dev.connections.calls"));
  }

  /**
   * {@return one that writes to this logger}
   *
   * @param logger the logger; when WARN is off as well, nothing is written
   */
  public static LogListener to(Logger logger) {
    return new LogListener(Objects.requireNonNull(logger, "logger"));
  }

  @Override
  public void onEnd(End event) {
    logger
        .atLevel(event.failure().isPresent() ? Level.WARN : Level.DEBUG)
        .log(
            "{}: {}, attempts {}, {} ms",
            event.call(),
            event.outcome(),
            event.attempts(),
            event.elapsed().toMillis());
  }
}
