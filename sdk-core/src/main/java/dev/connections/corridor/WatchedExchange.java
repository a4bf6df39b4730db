package dev.connections.corridor;

import dev.connections.http.Exchange;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import java.util.function.Consumer;

/** An exchange that tells when its transport throws anything but a failure. */
final class WatchedExchange implements Exchange {
  private final Exchange exchange;
  private final Consumer<Throwable> broke;

  WatchedExchange(Exchange exchange, Consumer<Throwable> broke) {
    this.exchange = exchange;
    this.broke = broke;
  }

  @Override
  public TransportReply execute() throws TransportFailure {
    try {
      return exchange.execute();
    } catch (RuntimeException | Error e) {
      broke.accept(e);
      throw e;
    }
  }

  @Override
  public void enqueue(Callback callback) {
    try {
      exchange.enqueue(callback);
    } catch (RuntimeException | Error e) {
      broke.accept(e);
      throw e;
    }
  }

  @Override
  public void cancel() {
    exchange.cancel();
  }
}
