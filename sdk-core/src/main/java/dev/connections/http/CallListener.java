package dev.connections.http;

import dev.connections.Drift;
import dev.connections.Vendor;
import dev.connections.error.SdkException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Watches calls, for logs, metrics and traces. No event holds a credential, a header, a query or a
 * body.
 *
 * <p>A call is one operation of a vendor with all its attempts. What is made of several, such as a
 * list of many pages, gives the events of several calls, one call after another. What was refused
 * before it began, since an argument or the client does not allow it, gives none. For each call
 * there come, in this order: {@link #onStart} once; for every request {@link #onSend} and {@link
 * #onAttempt}, and {@link #onRetry} between two attempts, unless the first was a redirect; {@link
 * #onEnd} once, however the call ends. What a call that was answered is made into afterwards is not
 * watched. {@link #onDrift} comes while a reply is read, so for a stream over an open body also
 * after the end.
 *
 * <p>All events of one call hold the same {@link Start}, which equals nothing but itself: a
 * listener that has to remember something from one event to another keeps it in a concurrent map
 * under that object, and removes it at the end. Events of one call never overlap, and each sees
 * what the one before it did; those of different calls do overlap.
 *
 * <p>The methods are called on the thread that carries the call: of a blocking one its caller's; of
 * an asynchronous one its caller's at first, then one of the client's executor, or that of whoever
 * cancels it. So they must be quick and thread-safe. What they throw is ignored.
 */
public interface CallListener {
  /**
   * A call was checked and begins.
   *
   * @param event what is told
   */
  default void onStart(Start event) {}

  /**
   * One request is about to be sent.
   *
   * @param event what is told
   */
  default void onSend(Sending event) {}

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
   * {@return what an asynchronous call takes along from the thread that starts it, such as the
   * trace of which it is a part} Asked on that thread, once for each; not asked for blocking calls.
   */
  default Context context() {
    return Context.NONE;
  }

  /** {@return a listener that does nothing} */
  static CallListener none() {
    return NoListener.INSTANCE;
  }

  /**
   * {@return all of these, in this order} What one of them throws is kept from the others.
   *
   * @param listeners the listeners
   */
  static CallListener all(CallListener... listeners) {
    return Listeners.of(List.of(listeners));
  }

  /** Something that belongs to a thread, and is to be there on another one. Thread-safe. */
  @FunctionalInterface
  interface Context {
    /** Nothing. */
    Context NONE = () -> () -> {};

    /**
     * Brings it to this thread, before the call goes on there.
     *
     * @return takes it away again; run on the same thread
     */
    Runnable enter();
  }

  /** Which call it is. Immutable; one for each call, and equal to itself only. */
  final class Start {
    private final Vendor vendor;
    private final Optional<String> label;
    private final String operation;
    private final String method;
    private final Optional<String> template;
    private final URI server;

    /**
     * The start of a call.
     *
     * @param vendor whom it goes to
     * @param label the client's label, where it has one
     * @param operation the vendor's name of the operation; {@code raw} for calls that have none
     * @param method the HTTP method
     * @param template the path of the operation, with parameters in braces; empty for raw calls
     * @param server scheme, host and port of the base URL, and nothing else
     */
    public Start(
        Vendor vendor,
        Optional<String> label,
        String operation,
        String method,
        Optional<String> template,
        URI server) {
      this.vendor = Objects.requireNonNull(vendor, "vendor");
      this.label = Objects.requireNonNull(label, "label");
      this.operation = Objects.requireNonNull(operation, "operation");
      this.method = Objects.requireNonNull(method, "method");
      this.template = Objects.requireNonNull(template, "template");
      this.server = Objects.requireNonNull(server, "server");
    }

    /** {@return whom it goes to} */
    public Vendor vendor() {
      return vendor;
    }

    /** {@return the client's label, where it has one} */
    public Optional<String> label() {
      return label;
    }

    /** {@return the vendor's name of the operation; {@code raw} for calls that have none} */
    public String operation() {
      return operation;
    }

    /** {@return the HTTP method} */
    public String method() {
      return method;
    }

    /**
     * {@return the path of the operation behind the base URL, with parameters in braces, so that it
     * is the same for all calls of the operation} Empty for raw calls, whose path may hold
     * anything.
     */
    public Optional<String> template() {
      return template;
    }

    /**
     * {@return scheme, host and port of the base URL, and nothing else} The port is always there. A
     * vendor may have a host for each account.
     */
    public URI server() {
      return server;
    }

    /** Vendor, label and operation. */
    @Override
    public String toString() {
      return vendor + label.map(name -> ":" + name).orElse("") + " " + operation;
    }
  }

  /**
   * One request that is about to be sent.
   *
   * @param call which call
   * @param number 1 for the first attempt
   */
  record Sending(Start call, int number) {}

  /**
   * One request of a call.
   *
   * @param call which call
   * @param number 1 for the first attempt
   * @param status the HTTP status; empty when no reply came
   * @param failure why it did not succeed; empty when it did. An {@link SdkException} unless code
   *     that is not ours threw something else, whose message may hold anything
   * @param elapsed from asking for the connection to having read the reply
   */
  record Attempt(
      Start call,
      int number,
      OptionalInt status,
      Optional<? extends Throwable> failure,
      Duration elapsed) {
    /** {@return how it ended, as {@link End#outcome} says it} */
    public String outcome() {
      return Outcomes.word(failure);
    }
  }

  /**
   * Another attempt is to follow.
   *
   * @param call which call
   * @param number of the attempt that failed
   * @param delay until the next one
   * @param reason why it failed
   */
  record Retry(Start call, int number, Duration delay, SdkException reason) {
    /** {@return why it failed, as {@link End#outcome} says it} */
    public String outcome() {
      return Outcomes.word(Optional.of(reason));
    }
  }

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
   * @param failure why it failed; empty when it succeeded. An {@link SdkException} unless code that
   *     is not ours threw something else, whose message may hold anything
   * @param elapsed from start to end, waits included
   */
  record End(Start call, int attempts, Optional<? extends Throwable> failure, Duration elapsed) {
    /**
     * {@return how it ended, in one of a few words} {@code success}; the kind of an error that the
     * vendor answered with, such as {@code rate_limit}; what kept the reply away, such as {@code
     * deadline}; {@code unreadable} for a reply that is not what was promised; {@code refused} for
     * what was not sent; {@code fault} for anything else. More words may come.
     */
    public String outcome() {
      return Outcomes.word(failure);
    }
  }
}
