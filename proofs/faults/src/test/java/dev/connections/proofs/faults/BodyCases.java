package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.util.List;

/** Bodies that are cut, broken or made to hurt. */
final class BodyCases {
  private BodyCases() {}

  static List<Case> all() {
    return List.of(
        fault(
                "shorter than its Content-Length, though the JSON looks whole",
                CREATE,
                Faults.bytes(
                    Bodies.head("Content-Length: " + (Bodies.ONE.length() + 1)) + Bodies.ONE))
            .ends(transport(Reason.IO, Delivery.DONE), 1)
            .says("The vendor has carried it out."),
        fault(
                "shorter than its Content-Length, though the JSON looks whole",
                LIST,
                Faults.bytes(
                    Bodies.head("Content-Length: " + (Bodies.LIST.length() + 1)) + Bodies.LIST))
            .ends(transport(Reason.IO, Delivery.DONE), 3),
        fault(
                "shorter than its Content-Length, the second time whole",
                LIST,
                Faults.bytes(Bodies.head("Content-Length: 999") + Bodies.LIST),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "shorter than its Content-Length where nobody needs it",
                DELETE,
                Faults.bytes(Bodies.head("Content-Length: 9") + "{}"))
            .ends(transport(Reason.IO, Delivery.DONE), 3),
        fault(
                "reset in the middle",
                CREATE,
                Faults.bytesThenReset(Bodies.head("Content-Length: 999") + "{\"data\""))
            .ends(transport(Reason.IO, Delivery.DONE), 1),
        fault(
                "chunks without the last one, though the JSON looks whole",
                CREATE,
                Faults.bytes(Bodies.head("Transfer-Encoding: chunked") + chunk(Bodies.ONE)))
            .ends(transport(Reason.IO, Delivery.DONE), 1),
        fault(
                "a chunk that is cut",
                LIST,
                Faults.bytes(Bodies.head("Transfer-Encoding: chunked") + "ff\r\n" + Bodies.LIST))
            .ends(transport(Reason.IO, Delivery.DONE), 3),
        fault(
                "a chunk whose size is no number",
                CREATE,
                Faults.bytes(Bodies.head("Transfer-Encoding: chunked") + "zz\r\n" + Bodies.ONE))
            .ends(transport(Reason.IO, Delivery.DONE), 1),
        fault(
                "chunks that are whole",
                CREATE,
                Faults.bytes(
                    Bodies.head("Transfer-Encoding: chunked", "Connection: close")
                        + chunk(Bodies.ONE)
                        + "0\r\n\r\n"))
            .ends(value(), 1),
        fault("gzip that is whole", LIST, Bodies.list().gzipped()).ends(value(), 1),
        fault(
                "gzip without its end, though the JSON looks whole",
                CREATE,
                Bodies.created().gzipped().withoutLast(8))
            .ends(transport(Reason.IO, Delivery.DONE), 1),
        fault("gzip that is cut in the middle", LIST, Bodies.list().gzipped().withoutLast(40))
            .ends(transport(Reason.IO, Delivery.DONE), 3),
        fault("gzip that is none", CREATE, Bodies.created().header("Content-Encoding", "gzip"))
            .ends(transport(Reason.IO, Delivery.DONE), 1),
        fault("gzip that grows to 300 megabytes", LIST, Bombs.SPACES.reply(200))
            .within(20_000, 15_000)
            .ends(decoding(200, ""), 1)
            .says("the body is longer than"),
        fault("gzip that grows to 300 megabytes of one text", ONE, Bombs.TEXT.reply(200))
            .within(20_000, 15_000)
            .ends(decoding(200, "/data"), 1),
        fault("gzip that grows to 300 megabytes, as an error", CREATE, Bombs.SPACES.reply(422))
            .within(20_000, 15_000)
            .ends(api(ValidationException.class, 422, Delivery.REFUSED), 1),
        fault(
                "an error that breaks off",
                CREATE,
                Faults.bytes("HTTP/1.1 422 No\r\nContent-Length: 99\r\n\r\n{"))
            .ends(api(ValidationException.class, 422, Delivery.REFUSED), 1),
        fault("nested ten thousand deep", LIST, Reply.json("{\"data\":" + "[".repeat(10_000)))
            .ends(decoding(200, "/data" + "/0".repeat(47)), 1),
        fault(
                "nested ten thousand deep in a member that nobody knows",
                ONE,
                Reply.json("{\"data\":{\"new\":" + "[".repeat(10_000)))
            .ends(decoding(200, "/data"), 1),
        fault(
                "bytes that are no UTF-8",
                CREATE,
                Reply.of(201)
                    .body(Bodies.ONE.replace("\"n\"", "\"\u00ff\u00fe\"").getBytes(ISO_8859_1)))
            .ends(decoding(201, "/data"), 1),
        fault("JSON and then something else", LIST, Reply.json(Bodies.LIST + "<!-- -->"))
            .ends(decoding(200, ""), 1),
        fault("JSON and then more JSON", CREATE, Reply.json(201, Bodies.ONE + Bodies.ONE))
            .ends(decoding(201, ""), 1),
        fault("JSON that ends too early", CREATE, Reply.json(201, Bodies.ONE).withoutLast(1))
            .ends(decoding(201, ""), 1),
        fault("a byte order mark before the JSON", LIST, Reply.json("\ufeff" + Bodies.LIST))
            .ends(value(), 1),
        fault("JSON in UTF-16", LIST, Reply.of(200).body(Bodies.LIST.getBytes(UTF_16)))
            .ends(value(), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.BODY, fault, ask, server);
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }
}
