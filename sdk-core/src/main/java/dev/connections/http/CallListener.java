package dev.connections.http;

import dev.connections.Drift;
import dev.connections.Vendor;
import dev.connections.error.SdkException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Watches calls, for logs and metrics. Its methods are called on the thread that carries the call,
 * so they must be quick and thread-safe; what they throw is ignored. No event holds a credential, a
 * header, a query or a body.
 */
public interface CallListener {
  /**
   * A call was checked and begins.
   *
   * @param event what is told
   */
  default void onStart(Start event) {}

  /**
   * One request was answered or failed.
   *
   * @param event what is told
   */
  default void onAttempt(Attempt event) {}

  /**
   * The call will be tried again.
   *
   * @param event what is told
   */
  default void onRetry(Retry event) {}

  /**
   * A reply held something that this version of the SDK does not know.
   *
   * @param event what is told
   */
  default void onDrift(Drifted event) {}

  /**
   * The call is over.
   *
   * @param event what is told
   */
  default void onEnd(End event) {}

  /**
   * Watches nothing.
   *
   * @return a listener that does nothing
   */
  static CallListener none() {
    return NoListener.INSTANCE;
  }

  /**
   * Which call it is.
   *
   * @param vendor whom it goes to
   * @param label the client's label, where it has one
   * @param operation the vendor's name of the operation
   * @param method the HTTP method
   */
  record Start(Vendor vendor, Optional<String> label, String operation, String method) {}

  /**
   * One request of a call.
   *
   * @param call which call
   * @param number 1 for the first attempt
   * @param status the HTTP status; empty when no reply came
   * @param failure why it did not succeed; empty when it did
   * @param elapsed from asking for the connection to having read the reply
   */
  record Attempt(
      Start call,
      int number,
      OptionalInt status,
      Optional<SdkException> failure,
      Duration elapsed) {}

  /**
   * Another attempt is to follow.
   *
   * @param call which call
   * @param number of the attempt that failed
   * @param delay until the next one
   * @param reason why it failed
   */
  record Retry(Start call, int number, Duration delay, SdkException reason) {}

  /**
   * Something unknown in a reply.
   *
   * @param call which call
   * @param drift what, and where
   */
  record Drifted(Start call, Drift drift) {}

  /**
   * The end of a call.
   *
   * @param call which call
   * @param attempts how many requests were made
   * @param failure why it failed; empty when it succeeded
   * @param elapsed from start to end, waits included
   */
  record End(Start call, int attempts, Optional<SdkException> failure, Duration elapsed) {}
}
