package dev.connections.proofs.fuzz;

import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers every request on the thread that sends it, and keeps count. */
final class Server implements Transport {
  /** A list that asks for more pages than this never ends. */
  private static final int MOST = 500;

  private final Function<TransportRequest, WireReply> answer;
  private final List<TransportRequest> requests = new ArrayList<>();
  private int open;

  Server(Function<TransportRequest, WireReply> answer) {
    this.answer = answer;
  }

  List<TransportRequest> requests() {
    return requests;
  }

  /** How many bodies were handed out and not closed. */
  int open() {
    return open;
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    return new Exchange() {
      @Override
      public TransportReply execute() {
        return reply(request);
      }

      @Override
      public void enqueue(Callback callback) {
        callback.replied(reply(request));
      }

      @Override
      public void cancel() {}
    };
  }

  @Override
  public void close() {}

  private TransportReply reply(TransportRequest request) {
    requests.add(request);
    if (requests.size() > MOST) {
      throw new AssertionError("It never ends: " + request);
    }
    WireReply reply = answer.apply(request);
    open++;
    return TransportReply.of(reply.status(), reply.headers(), new Body(reply.bytes()));
  }

  private final class Body extends FilterInputStream {
    private boolean closed;

    Body(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
      open -= closed ? 0 : 1;
      closed = true;
    }
  }
}
