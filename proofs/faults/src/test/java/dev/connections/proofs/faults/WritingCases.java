package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.util.List;

/** Faults while the request is written. */
final class WritingCases {
  private WritingCases() {}

  static List<Case> all() {
    return List.of(
        fault("a large body is read", LONG_CREATE, Bodies.created()).ends(value(), 1),
        fault(
                "reset once the head was read, in a large body",
                LARGE_CREATE,
                Faults.resetAfterHead())
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault(
                "reset in the middle of a large body",
                LARGE_CREATE,
                Faults.resetAfterReading(1 << 20))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1)
            .says("It may have been carried out."),
        fault(
                "reset in the middle of a large body",
                LARGE_KEYED_CREATE,
                Faults.resetAfterReading(1 << 20))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault(
                "reset in the middle of a large body, the second time read",
                LARGE_KEYED_CREATE,
                Faults.resetAfterReading(1 << 20),
                Bodies.created())
            .ends(value(), 2),
        fault("the server stops reading a large body", LARGE_CREATE, Faults.frozenAfterHead())
            .within(1200, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 1),
        fault("reset in the head of the request", LIST, Faults.resetAfterReading(10))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault("reset in the head of the request", CREATE, Faults.resetAfterReading(10))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault(
                "reset in the head of the request, the second time read",
                DELETE,
                Faults.resetAfterReading(10),
                Reply.of(204))
            .ends(value(), 2),
        fault(
                "a large body is refused after it was read",
                LARGE_CREATE,
                Reply.json(413, "{\"message\":\"too large\"}"))
            .ends(api(ValidationException.class, 413, Delivery.REFUSED), 1)
            .onceIsEnough()
            .says("too large"));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.WRITING, fault, ask, server);
  }
}
