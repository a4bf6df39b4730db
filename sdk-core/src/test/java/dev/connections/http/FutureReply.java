package dev.connections.http;

import java.util.concurrent.CompletableFuture;

/** Turns a callback into something to wait for. */
final class FutureReply extends CompletableFuture<TransportReply> implements Exchange.Callback {
  static FutureReply of(Exchange exchange) {
    FutureReply reply = new FutureReply();
    exchange.enqueue(reply);
    return reply;
  }

  @Override
  public void replied(TransportReply reply) {
    complete(reply);
  }

  @Override
  public void failed(TransportFailure failure) {
    completeExceptionally(failure);
  }
}
