package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.connections.error.*;
import java.util.List;

/** Replies of success that are not what was promised. */
final class ContentCases {
  private ContentCases() {}

  static List<Case> all() {
    return List.of(
        fault(
                "a page",
                LIST,
                Reply.of(200)
                    .header("Content-Type", "text/html")
                    .body("<html>log in</html>".getBytes(UTF_8)))
            .ends(decoding(200, ""), 1)
            .says("an HTML page where JSON was promised"),
        fault(
                "a page",
                CREATE,
                Reply.of(200)
                    .header("Content-Type", "text/html")
                    .body("<html>log in</html>".getBytes(UTF_8)))
            .ends(decoding(200, ""), 1),
        fault("a page that says it is JSON", LIST, Reply.json("<!DOCTYPE html><html></html>"))
            .ends(decoding(200, ""), 1),
        fault("nothing", LIST, Reply.of(200)).ends(decoding(200, ""), 1).says("the body is empty"),
        fault("nothing", CREATE, Reply.of(201)).ends(decoding(201, ""), 1),
        fault("nothing where nothing is promised", DELETE, Reply.of(200)).ends(value(), 1),
        fault("null", LIST, Reply.json("null")).ends(decoding(200, ""), 1),
        fault("null", AMPERSAND_LIST, Reply.json("null")).ends(decoding(200, ""), 1),
        fault("a list where an object is promised", LIST, Reply.json("[]"))
            .ends(decoding(200, ""), 1),
        fault("an object where a list is promised", AMPERSAND_LIST, Reply.json("{}"))
            .ends(decoding(200, ""), 1),
        fault("a number", ONE, Reply.json("42")).ends(decoding(200, ""), 1),
        fault("a member of the wrong type", LIST, Reply.json("{\"data\":\"x\"}"))
            .ends(decoding(200, "/data"), 1),
        fault(
                "a member of the wrong type, far in",
                ONE,
                Reply.json("{\"data\":{\"id\":\"c-1\",\"type\":[1]}}"))
            .ends(decoding(200, "/data/type"), 1),
        fault(
                "an error object inside 200",
                LIST,
                Reply.json("{\"key\":\"internal\",\"message\":\"no\",\"status\":500}"))
            .ends(decoding(200, ""), 1),
        fault("data: null where a list is promised", EMPTY_LIST, Reply.json("{\"data\":null}"))
            .ends(value(), 1),
        fault(
                "an error in a reply of success",
                ONE,
                Reply.json("{\"key\":\"internal\",\"message\":\"no\",\"status\":500}"))
            .ends(decoding(200, ""), 1),
        fault(
                "an error in a reply of success",
                AMPERSAND_LIST,
                Reply.json("{\"title\":\"no\",\"status\":500}"))
            .ends(decoding(200, ""), 1),
        fault(
                "an error in a reply of success",
                STRUCTURAL_LIST,
                Reply.json("{\"error\":{\"type\":\"x\",\"message\":\"no\"}}"))
            .ends(decoding(200, ""), 1),
        fault("JSON as text/plain", LIST, Bodies.list().header("Content-Type", "text/plain"))
            .ends(value(), 1),
        fault("JSON without a content type", LIST, Reply.of(200).body(Bodies.LIST.getBytes(UTF_8)))
            .ends(value(), 1),
        fault(
                "XML",
                ONE,
                Reply.of(200)
                    .header("Content-Type", "application/xml")
                    .body("<data/>".getBytes(UTF_8)))
            .ends(decoding(200, ""), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.CONTENT, fault, ask, server);
  }
}
