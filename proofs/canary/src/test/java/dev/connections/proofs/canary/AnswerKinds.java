package dev.connections.proofs.canary;

import dev.connections.proofs.canary.Kind.Ending;
import java.util.List;

/** Replies of status 200, good and bad. */
final class AnswerKinds {
  private AnswerKinds() {}

  static List<Kind> all() {
    return List.of(
        Kind.replied("success", good -> wire -> wire.send(good.to(wire.request())))
            .ending(Ending.VALUE),
        Kind.replied(
            "members of the wrong type that repeat all",
            good -> wire -> wire.send(good.spoilt(wire.request(), wire.all()))),
        Kind.replied(
            "members of the wrong type that repeat all in every escape",
            good -> wire -> wire.send(good.spoilt(wire.request(), wire.escaped()))),
        Kind.replied(
            "a reply that breaks off within a secret",
            good -> wire -> wire.send(good.to(wire.request()).brokenAfter(Canary.MARK))),
        Kind.replied(
            "a reply that is cut within a secret",
            good -> wire -> wire.send(good.to(wire.request()).cutAfter(Canary.MARK))),
        Kind.of(
            "an HTML page that repeats all",
            wire -> wire.send(Reply.of(200, "text/html", "<html>" + wire.all() + "</html>"))),
        Kind.of(
            "a text that repeats all", wire -> wire.send(Reply.of(200, "text/plain", wire.all()))),
        Kind.of(
            "JSON that is none and repeats all",
            wire -> wire.send(Reply.json(200, "{\"a\":" + wire.all() + wire.escaped()))),
        Kind.of("an empty body", wire -> wire.send(Reply.json(200, ""))),
        Kind.of(
            "gzip that is none",
            wire -> wire.send(Reply.json(200, wire.all()).header("Content-Encoding", "gzip"))));
  }
}
