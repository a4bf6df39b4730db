package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.util.List;

/** Faults in the head of the reply. */
final class HeaderCases {
  private HeaderCases() {}

  static List<Case> all() {
    return List.of(
        fault("no status line", LIST, Faults.bytes("hello\r\n\r\n"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault("no status line", CREATE, Faults.bytes("hello\r\n\r\n"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("another protocol", CREATE, Faults.bytes("SSH-2.0-OpenSSH_9.6\r\n"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("a status that is no number", CREATE, Faults.bytes("HTTP/1.1 2x0 OK\r\n\r\n"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("zero bytes", DELETE, Faults.bytes("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\r\n\r\n"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault("the connection ends instead of a head", CREATE, Faults.close())
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("the connection is reset instead of a head", CREATE, Faults.reset())
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault(
                "the connection ends in the head",
                CREATE,
                Faults.bytes("HTTP/1.1 200 OK\r\nContent-Le"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault(
                "the connection is reset in the head",
                LIST,
                Faults.bytesThenReset("HTTP/1.1 200 OK\r\nContent-Le"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault(
                "a header of one megabyte",
                LIST,
                Faults.bytes(Bodies.listWith("X-Long: " + "x".repeat(1 << 20))))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 3),
        fault(
                "a hundred thousand headers",
                CREATE,
                Faults.bytes(Bodies.listWith("X: y\r\n".repeat(100_000) + "Z: z")))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("a header without a colon", LIST, Faults.bytes(Bodies.listWith("nonsense")))
            .ends(value(), 1),
        fault(
                "a header with bytes that are no ASCII",
                LIST,
                Faults.bytes(Bodies.listWith("X-Name: \u00e4\u0001\u00ff")))
            .ends(value(), 1),
        fault(
                "a Content-Length that is no number",
                LIST,
                Faults.bytes(
                    Bodies.head("Content-Length: many", "Connection: close") + Bodies.LIST))
            .ends(value(), 1),
        fault(
                "two Content-Lengths, of which one would cut the body",
                CREATE,
                Faults.bytes(
                    Bodies.head(
                            "Content-Length: " + Bodies.ONE.length(),
                            "Content-Length: 20",
                            "Connection: close")
                        + Bodies.ONE))
            .ends(decoding(200, "/data"), 1),
        fault(
                "two Content-Lengths, of which one waits for more than there is",
                CREATE,
                Faults.bytes(
                    Bodies.head(
                            "Content-Length: " + Bodies.ONE.length(),
                            "Content-Length: 2000",
                            "Connection: close")
                        + Bodies.ONE))
            .ends(transport(Reason.IO, Delivery.DONE), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.HEADERS, fault, ask, server);
  }
}
