package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import java.util.List;

/** Ids that would change the path. */
final class PathCases {
  private PathCases() {}

  static List<Case> all() {
    return List.of(
        fault("the id a/b", one("a/b"), Bodies.one())
            .target("/api/connections/a%2Fb")
            .ends(value(), 1),
        fault("the id ../../orgs", one("../../orgs"), Bodies.one())
            .target("/api/connections/..%2F..%2Forgs")
            .ends(value(), 1),
        fault("the id a:b", one("a:b"), Bodies.one())
            .target("/api/connections/a%3Ab")
            .ends(value(), 1),
        fault("the id a%2Fb", one("a%2Fb"), Bodies.one())
            .target("/api/connections/a%252Fb")
            .ends(value(), 1),
        fault("the id a?b=c#d", one("a?b=c#d"), Bodies.one())
            .target("/api/connections/a%3Fb%3Dc%23d")
            .ends(value(), 1),
        fault("the id a b+c;d", one("a b+c;d"), Bodies.one())
            .target("/api/connections/a%20b%2Bc%3Bd")
            .ends(value(), 1),
        fault("the id \u00e4\u732b\ud83d\ude00", one("\u00e4\u732b\ud83d\ude00"), Bodies.one())
            .target("/api/connections/%C3%A4%E7%8C%AB%F0%9F%98%80")
            .ends(value(), 1),
        fault("an id that is half a character", one("a\ud83d"), Bodies.one())
            .ends(badArgument(), 0),
        fault("the id ..", one(".."), Bodies.one()).ends(badArgument(), 0).says("id:"),
        fault("the id .", delete("."), Reply.of(204)).ends(badArgument(), 0).says("id:"),
        fault("an empty id", delete(""), Reply.of(204)).ends(badArgument(), 0).says("id:"),
        fault("an id of blanks", one("  "), Bodies.one()).ends(badArgument(), 0),
        fault("an id with a line break", one("a\r\nX: y"), Bodies.one()).ends(badArgument(), 0),
        fault("an id with a zero byte", delete("a\0"), Reply.of(204)).ends(badArgument(), 0),
        fault("an id with a delete character", one("a\u007f"), Bodies.one()).ends(badArgument(), 0),
        fault("the id .. of a raw call", raw("/api/connections/{id}", ".."), Bodies.one())
            .ends(badArgument(), 0),
        fault("the id a/b of a raw call", raw("/api/connections/{id}", "a/b"), Bodies.one())
            .target("/api/connections/a%2Fb")
            .ends(value(), 1),
        fault(
                "a colon before an id is the vendor's",
                ampersandOne("a/b:c"),
                Reply.json(Bodies.AMPERSAND))
            .target("/projects/p/connections/a%2Fb%3Ac")
            .ends(value(), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.PATH, fault, ask, server);
  }
}
