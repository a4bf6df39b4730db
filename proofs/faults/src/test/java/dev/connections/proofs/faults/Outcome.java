package dev.connections.proofs.faults;

import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import java.util.concurrent.CancellationException;

/**
 * How a call ended, as far as a program can act on it.
 *
 * @param what the class of the exception, or that there was none
 * @param detail its reason, or its HTTP status, or where in the reply
 * @param delivery whether the vendor may have acted; empty where there is no question
 */
record Outcome(String what, String detail, String delivery) {
  static Outcome value() {
    return new Outcome("the value", "", "");
  }

  static Outcome transport(Reason reason, Delivery delivery) {
    return new Outcome(name(TransportException.class), reason.toString(), delivery.toString());
  }

  static Outcome api(Class<? extends ApiException> type, int status, Delivery delivery) {
    return new Outcome(name(type), "HTTP " + status, delivery.toString());
  }

  static Outcome decoding(int status, String pointer) {
    return new Outcome(name(DecodingException.class), place(status, pointer), "DONE");
  }

  static Outcome refused() {
    return new Outcome(name(RefusedException.class), "", "NOT_SENT");
  }

  /** Thrown before a call exists or begins. */
  static Outcome badArgument() {
    return new Outcome(name(IllegalArgumentException.class), "", "");
  }

  static Outcome cancelled() {
    return new Outcome(name(CancellationException.class), "", "");
  }

  static Outcome of(Throwable thrown) {
    String delivery = thrown instanceof SdkException ours ? ours.delivery().toString() : "";
    return new Outcome(name(thrown.getClass()), detail(thrown), delivery);
  }

  private static String detail(Throwable thrown) {
    if (thrown instanceof TransportException lost) {
      return lost.reason().toString();
    }
    if (thrown instanceof ApiException answered) {
      return "HTTP " + answered.error().status();
    }
    return thrown instanceof DecodingException unread
        ? place(unread.status(), unread.pointer())
        : "";
  }

  private static String place(int status, String pointer) {
    return "HTTP " + status + (pointer.isEmpty() ? "" : " at " + pointer);
  }

  private static String name(Class<?> type) {
    return type.getSimpleName();
  }
}
