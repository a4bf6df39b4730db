package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.util.List;

/** Statuses, from those that promise to those that do not exist. */
final class StatusCases {
  private StatusCases() {}

  static List<Case> all() {
    return List.of(
        fault(
                "100 and then 200",
                CREATE,
                Faults.bytes("HTTP/1.1 100 Continue\r\n\r\n" + Bodies.created()))
            .ends(value(), 1),
        fault(
                "103 and then 200",
                LIST,
                Faults.bytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Bodies.list()))
            .ends(value(), 1),
        fault("100 and then nothing", CREATE, Faults.bytes("HTTP/1.1 100 Continue\r\n\r\n"))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1),
        fault("204 where a value is promised", LIST, Reply.of(204)).ends(decoding(204, ""), 1),
        fault("204 where a value is promised", CREATE, Reply.of(204)).ends(decoding(204, ""), 1),
        fault("204 where none is promised", DELETE, Reply.of(204)).ends(value(), 1),
        fault("300", LIST, Reply.of(300)).ends(api(ApiException.class, 300, Delivery.UNKNOWN), 1),
        fault("304", LIST, Reply.of(304)).ends(api(ApiException.class, 304, Delivery.UNKNOWN), 1),
        fault("400", CREATE, Reply.json(400, "{\"message\":\"no\"}"))
            .ends(api(ValidationException.class, 400, Delivery.REFUSED), 1),
        fault("404", ONE, Reply.json(404, "{}"))
            .ends(api(NotFoundException.class, 404, Delivery.REFUSED), 1),
        fault("408", LIST, Reply.of(408)).ends(api(ApiException.class, 408, Delivery.UNKNOWN), 3),
        fault("408", CREATE, Reply.of(408)).ends(api(ApiException.class, 408, Delivery.UNKNOWN), 1),
        fault("425", LIST, Reply.of(425), Bodies.list()).ends(value(), 2),
        fault("425", CREATE, Reply.of(425)).ends(api(ApiException.class, 425, Delivery.REFUSED), 1),
        fault(
                "429 with Retry-After: 0",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "0"),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "429 with Retry-After as a date of today's form, which has passed",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "429 with Retry-After as a date of RFC 850",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "Wednesday, 21-Oct-15 07:28:00 GMT"),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "429 with Retry-After as a date of asctime",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "Wed Oct 21 07:28:00 2015"),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "429 with Retry-After: soon",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "soon"),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "429 with Retry-After: -1",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "-1"),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "429 with Retry-After: 1.5",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "1.5"),
                Bodies.list())
            .ends(value(), 2),
        fault(
                "429 with a Retry-After of more digits than a number holds",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "99999999999999999999999"),
                Bodies.list())
            .ends(api(RateLimitException.class, 429, Delivery.REFUSED), 1),
        fault(
                "429 with a date of next century",
                LIST,
                Reply.json(429, "{}").header("Retry-After", "Thu, 21 Oct 2123 07:28:00 GMT"),
                Bodies.list())
            .ends(api(RateLimitException.class, 429, Delivery.REFUSED), 1),
        fault("429", CREATE, Reply.json(429, "{}").header("Retry-After", "0"))
            .ends(api(RateLimitException.class, 429, Delivery.REFUSED), 1),
        fault(
                "429",
                KEYED_CREATE,
                Reply.json(429, "{}").header("Retry-After", "0"),
                Bodies.created())
            .ends(value(), 2),
        fault(
                "429 whose body asks for an hour",
                AMPERSAND_LIST,
                Reply.json(
                    429, "{\"title\":\"slow down\",\"retryAfter\":\"2999-01-01T00:00:00Z\"}"))
            .ends(api(RateLimitException.class, 429, Delivery.REFUSED), 1),
        fault(
                "500 with a page",
                LIST,
                Reply.of(500)
                    .header("Content-Type", "text/html")
                    .body("<html>oops</html>".getBytes(UTF_8)))
            .ends(api(ServerException.class, 500, Delivery.UNKNOWN), 3),
        fault("502", LIST, Reply.of(502), Reply.of(502), Bodies.list()).ends(value(), 3),
        fault("503 with Retry-After: 0", LIST, Reply.of(503).header("Retry-After", "0"))
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 3),
        fault("503 with Retry-After: 0", CREATE, Reply.of(503).header("Retry-After", "0"))
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 1),
        fault("503 with Retry-After: 0", KEYED_CREATE, Reply.of(503).header("Retry-After", "0"))
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 1),
        fault(
                "503 with Retry-After: 0",
                STRUCTURAL_CONNECT,
                Reply.of(503).header("Retry-After", "0"))
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 1),
        fault("503 with Retry-After: 0", AMPERSAND_FORCED, Reply.of(503).header("Retry-After", "0"))
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 1),
        fault(
                "503 with Retry-After: 0",
                DELETE,
                Reply.of(503).header("Retry-After", "0"),
                Reply.of(204))
            .ends(value(), 2),
        fault(
                "503 whose body says that another try would not help",
                AMPERSAND_ONE,
                Reply.json(503, "{\"title\":\"no\",\"retryable\":false}"))
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 1),
        fault(
                "500 whose body says that another try may help",
                AMPERSAND_ONE,
                Reply.json(500, "{\"title\":\"no\",\"retryable\":true}"),
                Reply.json(Bodies.AMPERSAND))
            .ends(value(), 2),
        fault("599", LIST, Reply.of(599))
            .ends(api(ServerException.class, 599, Delivery.UNKNOWN), 1),
        fault("999", CREATE, Reply.of(999)).ends(api(ApiException.class, 999, Delivery.UNKNOWN), 1),
        fault("404 after a lost DELETE", DELETE, Faults.close(), Reply.json(404, "{}"))
            .ends(value(), 2),
        fault("404 at once", DELETE, Reply.json(404, "{}"))
            .ends(api(NotFoundException.class, 404, Delivery.REFUSED), 1),
        fault(
                "403 after a lost DELETE, of a vendor that says 403 for what is not there",
                CAMPAIGN_DELETE,
                Faults.close(),
                Reply.json(403, "{\"message\":\"no\"}"))
            .ends(value(), 2),
        fault(
                "403 at once, of a vendor that says 403 for what is not there",
                CAMPAIGN_DELETE,
                Reply.json(403, "{\"message\":\"no\"}"))
            .ends(api(PermissionException.class, 403, Delivery.REFUSED), 1),
        fault(
                "403 after a lost DELETE, of any other vendor",
                DELETE,
                Faults.close(),
                Reply.json(403, "{}"))
            .ends(api(PermissionException.class, 403, Delivery.UNKNOWN), 2),
        fault("409 at once", KEYED_CREATE, Reply.json(409, "{}"))
            .ends(api(ConflictException.class, 409, Delivery.REFUSED), 1),
        fault(
                "409 on our own second try, then the answer",
                KEYED_CREATE,
                Faults.close(),
                Reply.json(409, "{}"),
                Bodies.created())
            .ends(value(), 3),
        fault(
                "409 on our own second try, and again",
                KEYED_CREATE,
                Faults.close(),
                Reply.json(409, "{}"))
            .ends(api(ConflictException.class, 409, Delivery.UNKNOWN), 3));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.STATUS, fault, ask, server);
  }
}
