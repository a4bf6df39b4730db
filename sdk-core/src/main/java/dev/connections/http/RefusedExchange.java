package dev.connections.http;

/** An exchange that fails before it begins. */
final class RefusedExchange implements Exchange {
  private final TransportFailure failure;

  RefusedExchange(TransportFailure failure) {
    this.failure = failure;
  }

  @Override
  public TransportReply execute() throws TransportFailure {
    throw failure;
  }

  @Override
  public void enqueue(Callback callback) {
    callback.failed(failure);
  }

  @Override
  public void cancel() {
    // There is nothing to end.
  }
}
