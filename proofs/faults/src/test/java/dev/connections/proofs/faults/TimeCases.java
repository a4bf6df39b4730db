package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.List;

/** Servers that take their time, and callers that do not. */
final class TimeCases {
  private TimeCases() {}

  static List<Case> all() {
    return List.of(
        fault("the server is silent after the request", LIST, Faults.silent())
            .within(1000, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 1)
            .says("127.0.0.1 did not answer in time"),
        fault("the server is silent after the request", CREATE, Faults.silent())
            .within(1000, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 1)
            .says("It may have been carried out."),
        fault(
                "the server is silent in the head",
                CREATE,
                Faults.bytesThenSilence("HTTP/1.1 200 OK\r\nConte"))
            .within(1000, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 1),
        fault(
                "the server is silent in the body",
                CREATE,
                Faults.bytesThenSilence(Bodies.head("Content-Length: 500") + "{"))
            .within(1500, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.DONE), 1),
        fault(
                "the server is silent in the body of an error",
                CREATE,
                Faults.bytesThenSilence("HTTP/1.1 422 No\r\nContent-Length: 500\r\n\r\n{"))
            .within(1500, 4000)
            .ends(api(ValidationException.class, 422, Delivery.REFUSED), 1),
        fault(
                "one byte a second in the head",
                LIST,
                Faults.dripping("", "HTTP/1.1 200 OK\r\n", 1000))
            .within(1300, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 1),
        fault(
                "one byte a second in the body",
                LIST,
                Faults.dripping(Bodies.head("Content-Length: 500"), Bodies.LIST, 1000))
            .within(1300, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.DONE), 1),
        fault(
                "a head that comes slowly and in time",
                LIST,
                Faults.dripping(
                    "HTTP/1.1 200 O",
                    "K\r\nA: b\r\nContent-Length: "
                        + Bodies.LIST.length()
                        + "\r\nConnection: close\r\n\r\n"
                        + Bodies.LIST,
                    2))
            .ends(value(), 1),
        fault(
                "503 and a wait of one second, again and again, until the deadline would pass",
                LIST,
                Reply.of(503).header("Retry-After", "1"))
            .within(1900, 4000)
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 2),
        fault(
                "503 and a wait that is longer than the deadline",
                LIST,
                Reply.of(503).header("Retry-After", "3600"))
            .within(5000, 2000)
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 1),
        fault("the second try is silent", LIST, Faults.close(), Faults.silent())
            .within(1200, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 2),
        fault("the rate limiter asks for more time than there is", LIST, Bodies.list())
            .client(b -> b.rateLimiter(RateLimiter.delayed(account -> Duration.ofHours(1))))
            .ends(transport(Reason.DEADLINE, Delivery.NOT_SENT), 0),
        fault("the caller is interrupted while the server is silent", CREATE, Faults.silent())
            .meanwhile(Meanwhile.INTERRUPT, Driver.BLOCKING)
            .within(8000, 2500)
            .ends(transport(Reason.INTERRUPTED, Delivery.UNKNOWN), 1),
        fault(
                "the caller is interrupted while the body stalls",
                CREATE,
                Faults.bytesThenSilence(Bodies.head("Content-Length: 500") + "{"))
            .meanwhile(Meanwhile.INTERRUPT, Driver.BLOCKING)
            .within(8000, 2500)
            .ends(transport(Reason.INTERRUPTED, Delivery.DONE), 1),
        fault(
                "the caller is interrupted in the wait before another try",
                DELETE,
                Reply.of(503).header("Retry-After", "7"))
            .meanwhile(Meanwhile.INTERRUPT, Driver.BLOCKING)
            .within(8000, 2500)
            .ends(transport(Reason.INTERRUPTED, Delivery.UNKNOWN), 1),
        fault("the future is cancelled while the server is silent", CREATE, Faults.silent())
            .meanwhile(Meanwhile.CANCEL, Driver.ASYNC)
            .within(8000, 2500)
            .ends(cancelled(), 1),
        fault(
                "the future is cancelled in the wait before another try",
                LIST,
                Reply.of(503).header("Retry-After", "1"))
            .meanwhile(Meanwhile.CANCEL, Driver.ASYNC)
            .within(8000, 2500)
            .ends(cancelled(), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.TIME, fault, ask, server);
  }
}
