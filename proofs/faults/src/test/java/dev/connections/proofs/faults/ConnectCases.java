package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.time.Duration;
import java.util.List;

/** Faults on the way to a connection. */
final class ConnectCases {
  private ConnectCases() {}

  static List<Case> all() {
    return List.of(
        fault("nothing listens there", LIST)
            .url("http://127.0.0.1:" + Ports.DEAF.port())
            .ends(transport(Reason.CONNECT, Delivery.NOT_SENT), 0)
            .says("nothing answers at 127.0.0.1"),
        fault("nothing listens there", CREATE)
            .url("http://127.0.0.1:" + Ports.DEAF.port())
            .ends(transport(Reason.CONNECT, Delivery.NOT_SENT), 0)
            .says("Nothing was sent"),
        fault("the host is not known", CREATE)
            .url("https://no-such-host.invalid")
            .ends(transport(Reason.CONNECT, Delivery.NOT_SENT), 0)
            .says("no-such-host.invalid is not known"),
        fault("nobody accepts: the queue of the server is full", CREATE)
            .url("http://127.0.0.1:" + Ports.FULL.port())
            .within(1000, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.NOT_SENT), 0),
        fault("nobody accepts, and the connect timeout of the caller's own client passes", CREATE)
            .url("http://127.0.0.1:" + Ports.FULL.port())
            .okHttp(own -> own.connectTimeout(Duration.ofMillis(100)))
            .ends(transport(Reason.CONNECT, Delivery.NOT_SENT), 0)
            .says("cannot be reached in time"),
        fault("accepted and closed at once", LIST, Faults.closeAtOnce())
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault("accepted and closed at once", CREATE, Faults.closeAtOnce())
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1)
            .says("It may have been carried out."),
        fault("accepted and closed at once", KEYED_CREATE, Faults.closeAtOnce())
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault(
                "accepted and closed at once, the second time answered",
                LIST,
                Faults.closeAtOnce(),
                Bodies.list())
            .ends(value(), 2),
        fault("accepted, and reset at the first byte", DELETE, Faults.resetAfterReading(1))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault("accepted, and reset at the first byte", CREATE, Faults.resetAfterReading(1))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("accepted, and then neither read nor answered", CREATE, Faults.frozen())
            .within(1000, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 1),
        fault(
                "a kept connection ends when the second request comes",
                CREATE,
                Bodies.created().andThen(Faults.close()))
            .warmUps(1)
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 2),
        fault(
                "a kept connection is reset when the second request comes, and a new one answers",
                LIST,
                Bodies.list().andThen(Faults.reset()),
                Bodies.list())
            .warmUps(1)
            .ends(value(), 3));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.CONNECT, fault, ask, server);
  }
}
