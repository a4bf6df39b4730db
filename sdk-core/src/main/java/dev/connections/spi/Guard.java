package dev.connections.spi;

import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.CallDescription.Exchange;
import dev.connections.CallDescription.Replay;
import dev.connections.Confirmation;
import dev.connections.error.RefusedException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps a call from being begun that this client must not make. Thread-safe. */
@FunctionalInterface
interface Guard {
  /**
   * Lets the call pass, with everything that it says may follow.
   *
   * @throws RefusedException when it must not
   */
  void admit(Call<?> call);

  /** Lets everything pass, and has nothing described for it. */
  static Guard open() {
    return call -> {};
  }

  /** Lets pass what changes nothing at the vendor. */
  static Guard readOnly() {
    return call ->
        first(call.describe(), Guard::changesSomething)
            .ifPresent(
                exchange -> {
                  throw refused(
                      exchange,
                      "this client is read-only, and the operation changes something; use a client"
                          + " that was built without readOnly().",
                      null);
                });
  }

  /** Lets pass what destroys nothing, and what somebody says yes to. */
  static Guard confirmed(Confirmation confirmation) {
    return call -> {
      CallDescription description = call.describe();
      first(description, Exchange::destructive)
          .ifPresent(exchange -> ask(confirmation, description, exchange));
    };
  }

  private static void ask(Confirmation confirmation, CallDescription call, Exchange destructive) {
    if (!answer(confirmation, call, destructive)) {
      throw refused(destructive, "it destroys something at the vendor, and it was declined.", null);
    }
  }

  private static boolean answer(
      Confirmation confirmation, CallDescription call, Exchange destructive) {
    try {
      return confirmation.confirm(call);
    } catch (RuntimeException e) {
      String failure = e.getClass().getName();
      throw refused(destructive, "nobody confirmed it: asking failed with " + failure + ".", e);
    }
  }

  private static Optional<Exchange> first(CallDescription call, Predicate<Exchange> offending) {
    return call.exchanges().stream().filter(offending).findFirst();
  }

  private static boolean changesSomething(Exchange exchange) {
    return exchange.replay() != Replay.SAFE || exchange.destructive();
  }

  private static RefusedException refused(Exchange exchange, String why, @Nullable Exception e) {
    String what = exchange.client() + " " + exchange.operation() + " was not sent: ";
    return new RefusedException(exchange.vendor(), exchange.operation(), what + why, e);
  }
}
