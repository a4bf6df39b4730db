package dev.connections.testing;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request the same reply, or the same failure, from memory: for unit tests of one call,
 * with the real client and without a socket. Where a test needs more than one reply, a fake is
 * shorter. Thread-safe.
 */
public final class CannedTransport implements Transport {
  private final Outcome outcome;
  private volatile @Nullable TransportRequest last;

  private CannedTransport(Outcome outcome) {
    this.outcome = outcome;
  }

  /** What becomes of every request. */
  private interface Outcome {
    TransportReply reply() throws TransportFailure;
  }

  /**
   * Status 200 with a JSON body.
   *
   * @param body the body
   * @return the transport
   */
  public static CannedTransport json(String body) {
    return of(200, "application/json", body);
  }

  /**
   * A reply.
   *
   * @param status the HTTP status
   * @param contentType the value of Content-Type
   * @param body the body, in UTF-8
   * @return the transport
   */
  public static CannedTransport of(int status, String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = Map.of("content-type", List.of(contentType));
    return new CannedTransport(
        () -> TransportReply.of(status, headers, new ByteArrayInputStream(bytes)));
  }

  /**
   * No reply.
   *
   * @param reason what keeps it away
   * @param delivery how far the request gets
   * @return the transport
   */
  public static CannedTransport failing(Reason reason, Delivery delivery) {
    return new CannedTransport(
        () -> {
          throw new TransportFailure(reason, delivery, "failed for a test", null);
        });
  }

  /**
   * The last request.
   *
   * @return the request, or empty when there was none; it prints no secret, but holds them
   */
  public Optional<TransportRequest> lastRequest() {
    return Optional.ofNullable(last);
  }

  /**
   * The body of the last request.
   *
   * @return the body as UTF-8 text, empty when there was none; it may hold secrets
   */
  public String lastBody() {
    byte[] bytes = lastRequest().flatMap(TransportRequest::body).orElse(new byte[0]);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    last = request;
    return new Canned(outcome);
  }

  @Override
  public void close() {}

  private record Canned(Outcome outcome) implements Exchange {
    @Override
    public TransportReply execute() throws TransportFailure {
      return outcome.reply();
    }

    @Override
    public void enqueue(Callback callback) {
      TransportReply reply;
      try {
        reply = outcome.reply();
      } catch (TransportFailure failure) {
        callback.failed(failure);
        return;
      }
      callback.replied(reply);
    }

    @Override
    public void cancel() {}
  }
}
