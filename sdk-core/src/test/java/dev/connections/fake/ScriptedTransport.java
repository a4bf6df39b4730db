package dev.connections.fake;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers one request after another as the script says, and remembers what it was asked. */
public final class ScriptedTransport implements Transport {
  private final Deque<Reaction> script = new ArrayDeque<>();
  private final List<TransportRequest> requests = new ArrayList<>();
  private final List<Exchange.Callback> held = new ArrayList<>();
  private Runnable onSend = () -> {};
  private int cancelled;
  private int openBodies;
  private boolean closed;

  private interface Reaction {
    TransportReply react() throws TransportFailure;
  }

  public ScriptedTransport reply(int status, String body) {
    return reply(status, Map.of("content-type", List.of("application/json")), body);
  }

  public ScriptedTransport reply(int status, Map<String, List<String>> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return reply(status, headers, new ByteArrayInputStream(bytes));
  }

  public ScriptedTransport reply(int status, Map<String, List<String>> headers, InputStream body) {
    script.add(
        () -> {
          openBodies++;
          return TransportReply.of(status, headers, new CountedBody(body));
        });
    return this;
  }

  public ScriptedTransport fail(Reason reason, Delivery delivery) {
    script.add(
        () -> {
          throw new TransportFailure(reason, delivery, "scripted " + reason, null);
        });
    return this;
  }

  /** The next asynchronous request is neither answered nor failed. */
  public ScriptedTransport silence() {
    script.add(
        () -> {
          throw new Silence();
        });
    return this;
  }

  /** Runs whenever a request is sent. */
  public ScriptedTransport onSend(Runnable action) {
    this.onSend = action;
    return this;
  }

  public List<TransportRequest> requests() {
    return requests;
  }

  public TransportRequest onlyRequest() {
    if (requests.size() != 1) {
      throw new AssertionError("Expected one request: " + requests);
    }
    return requests.get(0);
  }

  /** How many exchanges were cancelled. */
  public int cancelled() {
    return cancelled;
  }

  /** How many bodies were handed out and not closed. */
  public int openBodies() {
    return openBodies;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    return new Scripted(request);
  }

  @Override
  public void close() {
    closed = true;
  }

  private TransportReply next(TransportRequest request) throws TransportFailure {
    requests.add(request);
    onSend.run();
    Reaction reaction = script.poll();
    if (reaction == null) {
      throw new AssertionError("The script ends before " + request);
    }
    return reaction.react();
  }

  /** What only an asynchronous call can meet; the end of the script is another matter. */
  private static final class Silence extends AssertionError {
    private static final long serialVersionUID = 1L;

    Silence() {
      super("A silent exchange is only for asynchronous calls");
    }
  }

  private final class Scripted implements Exchange {
    private final TransportRequest request;

    Scripted(TransportRequest request) {
      this.request = request;
    }

    @Override
    public TransportReply execute() throws TransportFailure {
      return next(request);
    }

    @Override
    public void enqueue(Callback callback) {
      try {
        callback.replied(next(request));
      } catch (TransportFailure e) {
        callback.failed(e);
      } catch (Silence e) {
        held.add(callback);
      }
    }

    @Override
    public void cancel() {
      cancelled++;
      List<Callback> waiting = List.copyOf(held);
      held.clear();
      waiting.forEach(
          callback ->
              callback.failed(
                  new TransportFailure(Reason.CANCELLED, Delivery.UNKNOWN, "cancelled", null)));
    }
  }

  private final class CountedBody extends InputStream {
    private final InputStream body;
    private boolean open = true;

    CountedBody(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      return body.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return body.read(bytes, offset, length);
    }

    @Override
    public void close() {
      openBodies -= open ? 1 : 0;
      open = false;
    }
  }
}
