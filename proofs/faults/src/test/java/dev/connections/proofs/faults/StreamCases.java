package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;
import static dev.connections.proofs.faults.StreamFault.*;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.util.List;

/** Streams that are reset and connections that are wound up, as only HTTP/2 knows them. */
final class StreamCases {
  private StreamCases() {}

  static List<Case> all() {
    return List.of(
        fault(
                "refused before any work, and then answered",
                CREATE,
                reset(REFUSED_STREAM),
                Bodies.created())
            .ends(value(), 2),
        fault("refused before any work, again and again", CREATE, reset(REFUSED_STREAM))
            .ends(transport(Reason.IO, Delivery.REFUSED), 3)
            .says("The vendor did not carry it out."),
        fault("reset instead of an answer", CREATE, reset(INTERNAL_ERROR))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1)
            .says("It may have been carried out."),
        fault(
                "reset instead of an answer, and then answered",
                LIST,
                reset(INTERNAL_ERROR),
                Bodies.list())
            .ends(value(), 2),
        fault("cancelled by the server", CREATE, reset(CANCEL))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("cancelled by the server", DELETE, reset(CANCEL))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault(
                "reset in the body of the reply",
                CREATE,
                resetInBody(INTERNAL_ERROR, Bodies.created()))
            .ends(transport(Reason.IO, Delivery.DONE), 1),
        fault(
                "reset in the body of the reply, and then whole",
                LIST,
                resetInBody(INTERNAL_ERROR, Bodies.list()),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "an error, and the connection is wound up",
                LIST,
                thenGoAway(Reply.of(503)),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "the connection ends in the body of the reply",
                CREATE,
                connectionEndsInBody(Bodies.created()))
            .ends(transport(Reason.IO, Delivery.DONE), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.HTTP2, fault, ask, server).onlyOverHttp2();
  }
}
