package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.io.IOException;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.TlsVersion;

/** Faults on the way to a secure connection. */
final class TlsCases {
  private static final ConnectionSpec NEW_TLS =
      new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions(TlsVersion.TLS_1_3).build();

  private TlsCases() {}

  static List<Case> all() {
    return List.of(
        fault("a proper certificate", CREATE, Bodies.created()).tls(Identity.GOOD).ends(value(), 1),
        fault("a certificate of an authority that nobody trusts", CREATE, Bodies.created())
            .tls(Identity.GOOD)
            .untrusted()
            .ends(transport(Reason.TLS, Delivery.NOT_SENT), 1)
            .says("127.0.0.1", "certificate"),
        fault("a certificate that has expired", LIST, Bodies.list())
            .tls(Identity.EXPIRED)
            .ends(transport(Reason.TLS, Delivery.NOT_SENT), 1)
            .says("127.0.0.1"),
        fault("a certificate for another host", CREATE, Bodies.created())
            .tls(Identity.ELSEWHERE)
            .ends(transport(Reason.TLS, Delivery.NOT_SENT), 1)
            .says("127.0.0.1"),
        fault("no TLS there, but a greeting", CREATE, Faults.greeting("220 mail.example ESMTP\r\n"))
            .https()
            .ends(transport(Reason.TLS, Delivery.NOT_SENT), 1)
            .says("127.0.0.1"),
        fault("no TLS there, but HTTP", LIST, Faults.greeting("HTTP/1.1 400 Bad Request\r\n\r\n"))
            .https()
            .ends(transport(Reason.TLS, Delivery.NOT_SENT), 1),
        fault("the handshake ends at once", CREATE, TlsCases::closeInHandshake)
            .https()
            .ends(transport(Reason.TLS, Delivery.NOT_SENT), 1),
        fault(
                "the handshake is reset, and then answered",
                CREATE,
                Faults.resetAfterReading(20),
                TlsCases::answerOverTls)
            .https()
            .ends(value(), 2),
        fault("the handshake is never answered", CREATE, Faults.frozen())
            .https()
            .within(1000, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.NOT_SENT), 1),
        fault("only an older TLS than the caller's own client accepts", CREATE, Bodies.created())
            .tls(Identity.GOOD)
            .oldTls()
            .okHttp(own -> Through.trusting().connectionSpecs(List.of(NEW_TLS)))
            .ends(transport(Reason.TLS, Delivery.NOT_SENT), 1),
        fault(
                "the reply breaks off without the proper end of TLS",
                LIST,
                Faults.bytesThenReset(Bodies.head("Content-Length: 500") + "{"))
            .tls(Identity.GOOD)
            .ends(transport(Reason.IO, Delivery.DONE), 3));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.TLS, fault, ask, server);
  }

  private static void closeInHandshake(Peer peer) throws IOException {
    peer.read(20);
    peer.close();
  }

  private static void answerOverTls(Peer peer) throws IOException {
    peer.secure(Certificates.shared().server(Identity.GOOD), /* old= */ false);
    Bodies.created().commit(peer);
  }
}
