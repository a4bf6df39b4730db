package dev.connections.spi;

import dev.connections.CallDescription.Exchange;
import dev.connections.CallDescription.Replay;
import java.util.List;

/**
 * What may follow in a call, as the call described it: only that was shown to the {@link Guard}.
 *
 * @param exchanges what was described
 */
record Announced(List<Exchange> exchanges) {
  /**
   * Lets what follows pass.
   *
   * @throws IllegalStateException when it was not described, or as less than it is
   */
  void check(List<Exchange> following) {
    following.stream()
        .filter(exchange -> exchanges.stream().noneMatch(said -> covers(said, exchange)))
        .findFirst()
        .ifPresent(
            exchange -> {
              throw new IllegalStateException(
                  exchange.client()
                      + " "
                      + exchange.operation()
                      + " was not sent: the call that leads to it does not describe it, so nobody"
                      + " could refuse it; name it among the calls that may follow.");
            });
  }

  private static boolean covers(Exchange said, Exchange exchange) {
    return said.operation().equals(exchange.operation())
        && said.method().equals(exchange.method())
        && (said.replay() != Replay.SAFE || exchange.replay() == Replay.SAFE)
        && (said.destructive() || !exchange.destructive());
  }
}
