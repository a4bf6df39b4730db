package dev.connections.proofs.faults;

import java.util.Optional;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What a server of HTTP/2 does to one stream, or to the connection that carries it. */
final class StreamFault implements Fault {
  static final int INTERNAL_ERROR = 2;
  static final int REFUSED_STREAM = 7;
  static final int CANCEL = 8;

  private final Reply reply;
  private final UnaryOperator<MockResponse.Builder> effect;

  private StreamFault(Reply reply, UnaryOperator<MockResponse.Builder> effect) {
    this.reply = reply;
    this.effect = effect;
  }

  /** RST_STREAM instead of a reply. */
  static Fault reset(int code) {
    return new StreamFault(
        Reply.of(200), r -> r.onRequestStart(new SocketEffect.CloseStream(code)));
  }

  /** RST_STREAM in the body of the reply. */
  static Fault resetInBody(int code, Reply reply) {
    return new StreamFault(reply, r -> r.onResponseBody(new SocketEffect.CloseStream(code)));
  }

  /** A reply, and then GOAWAY. */
  static Fault thenGoAway(Reply reply) {
    return new StreamFault(reply, r -> r.onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));
  }

  /** The connection ends in the body of the reply. */
  static Fault connectionEndsInBody(Reply reply) {
    return new StreamFault(reply, r -> r.onResponseBody(new SocketEffect.CloseSocket()));
  }

  @Override
  public void commit(Peer peer) {
    throw new UnsupportedOperationException("A stream is of HTTP/2");
  }

  @Override
  public Optional<MockResponse> overHttp2(Places places) {
    return reply.overHttp2(places).map(whole -> effect.apply(whole.newBuilder()).build());
  }
}
